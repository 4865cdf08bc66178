using System.Text;
using UtfUnknown;

namespace NewsBot.Ingestion.Files;

/// <summary>Makes text of a file's bytes: UTF-8 if they are valid UTF-8, else by their byte order mark, else by what they look like (GB18030, Big5, …).</summary>
internal static class TextDecoder
{
    /// <summary>Below this, a guessed encoding is not trusted.</summary>
    private const float LeastConfidence = 0.5f;

    /// <summary>Control characters beyond this share say that the bytes are not text.</summary>
    private const double MostControls = 0.01;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, or null where the bytes are not text in any encoding known.</summary>
    public static string? Decode(byte[] bytes)
    {
        var text = DecodeAs(MarkedEncoding(bytes) ?? new UTF8Encoding(false, true), bytes) ?? DecodeAs(GuessedEncoding(bytes), bytes);
        return text is null || !LooksLikeText(text) ? null : text.TrimStart('\uFEFF');
    }

    private static Encoding? MarkedEncoding(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true),
        _ => null,
    };

    private static Encoding? GuessedEncoding(byte[] bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes).Detected;
        return detected?.Encoding is { } encoding && detected.Confidence >= LeastConfidence
            ? Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            : null;
    }

    private static string? DecodeAs(Encoding? encoding, byte[] bytes)
    {
        try
        {
            return encoding?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool LooksLikeText(string text) =>
        !text.Contains('\0', StringComparison.Ordinal) && text.Count(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t' or '\f')) <= MostControls * text.Length;
}

using System.Text;
using UtfUnknown;

namespace NewsBot.Ingestion.Files;

/// <summary>
/// Makes text of a file's bytes. By their byte order mark, or as UTF-8 if they are valid UTF-8, or as UTF-16 if every other byte says so; else by what
/// UTF.Unknown takes them for and, where that does not read like Chinese, by trying GB18030 and Big5. Whatever was guessed has to read like text.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Below this, a guessed encoding is not trusted.</summary>
    private const float LeastConfidence = 0.5f;

    /// <summary>Control characters beyond this share say that the bytes are not text.</summary>
    private const double MostControls = 0.01;

    /// <summary>Of a text that was guessed right, at least this share is common: Latin, Chinese signs, the characters that its encoding lists first.</summary>
    private const double LeastCommon = 0.9;

    private static readonly UTF8Encoding Utf8 = new(false, true);
    private static readonly UnicodeEncoding LittleEndian = new(false, true, true);
    private static readonly UnicodeEncoding BigEndian = new(true, true, true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, or null where the bytes are not text in any encoding known.</summary>
    public static string? Decode(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Text(LittleEndian, bytes),
        [0xFE, 0xFF, ..] => Text(BigEndian, bytes),
        _ => Text(Utf8, bytes) ?? Unmarked(bytes) ?? Guessed(bytes),
    };

    /// <summary>UTF-16 without a mark: every line feed and Latin letter has a zero beside it, and nearly all of the text is Chinese or Latin.</summary>
    private static string? Unmarked(byte[] bytes)
    {
        if (bytes.Length % 2 != 0)
        {
            return null;
        }

        return new[] { LittleEndian, BigEndian }.Select(encoding => Text(encoding, bytes)).FirstOrDefault(text => text is not null && text.Contains('\n', StringComparison.Ordinal) && Share(text, IsChineseOrLatin) >= LeastCommon);
    }

    private static string? Guessed(byte[] bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes).Detected;
        var guess = detected?.Encoding is not null && detected.Confidence >= LeastConfidence ? Strict(detected.Encoding.CodePage) : null;
        var readings = new[] { guess, Strict("gb18030"), Strict("big5") }.OfType<Encoding>().Select(encoding => (Encoding: encoding, Text: Text(encoding, bytes))).Where(reading => reading.Text is not null).ToList();
        return readings.Select(reading => (reading.Text, Common: Common(bytes, reading.Encoding, reading.Text!))).Where(reading => reading.Common >= LeastCommon).OrderByDescending(reading => reading.Common).Select(reading => reading.Text).FirstOrDefault();
    }

    private static string? Text(Encoding encoding, byte[] bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return LooksLikeText(text) ? text.TrimStart('\uFEFF') : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Strict(string name) => Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static Encoding Strict(int page) => Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static bool LooksLikeText(string text) =>
        !text.Contains('\0', StringComparison.Ordinal) && text.Count(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t' or '\f')) <= MostControls * text.Length;

    /// <summary>How much of a text is common. GB18030 and Big5 list the common characters first, so their lead bytes tell; of others, the characters do.</summary>
    private static double Common(byte[] bytes, Encoding encoding, string text) => encoding.CodePage switch
    {
        54936 or 936 => CommonPairs(bytes, lead => lead is >= 0xA1 and <= 0xF7, trail => trail >= 0xA1),
        950 => CommonPairs(bytes, lead => lead is >= 0xA1 and <= 0xC6, _ => true),
        _ => Share(text, IsChineseOrLatin),
    };

    private static double CommonPairs(byte[] bytes, Func<byte, bool> isLead, Func<byte, bool> isTrail)
    {
        var (pairs, common) = (0, 0);
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] >= 0x80)
            {
                pairs++;
                common += isLead(bytes[at]) && isTrail(bytes[at + 1]) ? 1 : 0;
                at++;
            }
        }

        return pairs == 0 ? 1 : (double)common / pairs;
    }

    private static double Share(string text, Func<char, bool> counts) => text.Length == 0 ? 0 : (double)text.Count(counts) / text.Length;

    private static bool IsChineseOrLatin(char character) => character is (>= ' ' and < '\u0250') or '\n' or '\r' or '\t' or (>= '\u2000' and <= '\u206F') or (>= '\u3000' and <= '\u303F') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF') or '■' or '□' or '●' or '○' or '◆' or '★' or '▲' or '△' or '─';
}

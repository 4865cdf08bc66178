using System.Globalization;
using System.Text;

namespace NewsBot.Core.Transcripts;

/// <summary>Makes text of a file's bytes, or says why not.</summary>
internal static class TranscriptBytes
{
    private static readonly UTF8Encoding Utf8 = new(false, true);

    /// <summary>The text without its byte order mark; or what is wrong.</summary>
    public static (string? Text, TranscriptProblem? Problem) Decode(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (null, new(file, null, null, TranscriptProblemKind.NotUtf8, "The file is UTF-16; save it as UTF-8."));
        }

        var content = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        try
        {
            var text = Utf8.GetString(content);
            return string.IsNullOrWhiteSpace(text.Trim('\0')) ? (null, new(file, null, null, TranscriptProblemKind.Empty, "The file is empty; a conversation has at least one activity.")) : (text, null);
        }
        catch (DecoderFallbackException exception)
        {
            var (line, column) = PlaceOf(content, exception.Index);
            return (null, new(file, line, column, TranscriptProblemKind.NotUtf8, "This is not UTF-8, the file may be GB18030 or Big5; save it as UTF-8."));
        }
    }

    /// <summary>Line and character, both counted from 1, of a byte counted from 0.</summary>
    public static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> bytes, long index)
    {
        var before = Encoding.UTF8.GetString(bytes[..(int)Math.Clamp(index, 0, bytes.Length)]);
        return (before.AsSpan().Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>
    /// The same JSON with escapes of half a character (<c>\ud83d</c> alone, which JavaScript writes where a text was cut in the middle of an emoji) made
    /// <c>\ufffd</c>, for the framework does not read them. Lengths and lines stay.
    /// </summary>
    public static string RepairHalfCharacters(string json)
    {
        char[]? repaired = null;
        for (var at = json.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < json.Length; at = json.IndexOf('\\', at))
        {
            var code = EscapeAt(json, at);
            var isPair = code is >= 0xD800 and < 0xDC00 && EscapeAt(json, at + 6) is >= 0xDC00 and < 0xE000;
            if (code is >= 0xD800 and < 0xE000 && !isPair)
            {
                "fffd".CopyTo((repaired ??= json.ToCharArray()).AsSpan(at + 2));
            }

            at += isPair ? 12 : 2;
            if (at >= json.Length)
            {
                break;
            }
        }

        return repaired is null ? json : new string(repaired);
    }

    private static int? EscapeAt(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u' && int.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : null;
}

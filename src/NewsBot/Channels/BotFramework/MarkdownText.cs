using System.Text;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// Writes the newspaper's words into Markdown so that they stay the newspaper's words, whatever signs they hold: for CommonMark with the additions that clients
/// make to it (tables, bare addresses and names as links, typographer's signs, emoji by name, attributes in braces). Ordinary Chinese text stays as it is.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Signs that open, close or part something wherever they stand.</summary>
    private const string Always = "\\`*_{}[]()<>#!|~&^$@\"'=";

    /// <summary>Signs that are ordinary between two digits (22.9, 3:2) and may make addresses, lists or emoji elsewhere.</summary>
    private const string OrdinaryInNumbers = ".:";

    /// <summary>Signs that mean something else when there are several.</summary>
    private const string OrdinaryAlone = "+-/,;?%";

    /// <summary>
    /// The text as one line of Markdown that shows it: white space and control characters become one space each run. Web Chat takes ⟬ and ⟭ for itself, so they become 〔 and 〕.
    /// </summary>
    public static string Escape(string text)
    {
        var plain = OnOneLine(text);
        var escaped = new StringBuilder(plain.Length + 8);
        for (var at = 0; at < plain.Length; at++)
        {
            escaped.Append(Means(plain, at) ? "\\" : "").Append(plain[at]);
        }

        return escaped.ToString();
    }

    private static bool Means(string text, int at)
    {
        var (sign, before, after) = (text[at], at > 0 ? text[at - 1] : ' ', at + 1 < text.Length ? text[at + 1] : ' ');
        return Always.Contains(sign, StringComparison.Ordinal)
            || (OrdinaryInNumbers.Contains(sign, StringComparison.Ordinal) && !(char.IsAsciiDigit(before) && char.IsAsciiDigit(after)))
            || (OrdinaryAlone.Contains(sign, StringComparison.Ordinal) && (at == 0 || IsSign(before) || IsSign(after) || (sign is '+' or '-' && (before == ' ' || after == ' '))));
    }

    private static bool IsSign(char character) => char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character));

    /// <summary>No line break, no control character, no half of a character; no white space at the ends.</summary>
    private static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                line.Append(line.Length > 0 && line[^1] == ' ' ? "" : " ");
            }
            else
            {
                line.Append(rune.Value switch { 0x27EC => "〔", 0x27ED => "〕", _ => rune.ToString() });
            }
        }

        return line.ToString().Trim();
    }
}

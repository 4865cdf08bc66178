using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NewsBot.Tests.Channels;

/// <summary>Texts such as no newspaper prints, made of all that Markdown and its additions make something of.</summary>
internal static class TroublesomeText
{
    private static readonly string[] Pieces =
    [
        "\\", "`", "``", "```", "*", "**", "_", "__", "{", "}", "[", "]", "[1]", "[1]:", "(", ")", "](", "<", ">", "<b>", "</b>", "<script>alert(1)</script>", "<!--", "-->", "<at>", "<a href=\"x\">",
        "#", "## ", "!", "![", "|", "|-|", "~", "~~", "&", "&amp;", "&lt;", "&#60;", "&copy;", "^", "$", "$$", "@", "\"", "'", "=", "==", "===", "+", "++", "+-", "-", "--", "---", "- ", "* ", "+ ", "1. ", "1) ", "a. ", "i. ", "12",
        ".", "..", "...", ":", ":smile:", ":)", "::: ", "/", "//", ",", ",,", "?", "??", "????", "!!!!", ";", "%", "22.9%", "3:2", "http://example.org/a_b", "https://", "www.example.com", "example.com", "ftp://a.b", "//localhost",
        "a@b.com", "mailto:a@b.com", "tel:123", "javascript:alert(1)", "(c)", "(tm)", "{aria-label=x}", "{.a #b}", "{ aria-label }", "⟬", "⟭", "[^1]", "[x]", "[ ] ", "*[a]: ", "term\n: ", "> ", "    ", "\t", " ", "  ", "\n", "\r\n", "\n\n", "\r", "\u2028", "\u0085", "\u0000", "\u0007", "\u00a0", "　",
        "甲", "乙", "，", "。", "“", "”", "《", "》", "a", "b", "x", "1", "2", "😀", "é", "\u200d", "\ufe0f",
    ];

    /// <summary>Makes them.</summary>
    public static Arbitrary<string> Any => Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    /// <summary>What is left of a text to be seen where white space and control characters count as one space a run.</summary>
    public static string Seen(string text)
    {
        var seen = new StringBuilder();
        foreach (var character in text.Replace('⟬', '〔').Replace('⟭', '〕'))
        {
            var blank = char.IsWhiteSpace(character) || char.IsControl(character);
            seen.Append(!blank ? character : seen.Length > 0 && seen[^1] != ' ' ? " " : "");
        }

        return seen.ToString().Trim();
    }
}

using System.Globalization;
using System.Text;

namespace NewsBot.Prompting.Prompts;

/// <summary>
/// Makes text harmless that stands in a prompt as data. The marks between which it stands (⟦ ⟧) are taken out of it, as are the signs by which models tell messages
/// apart (<c>&lt;|…|&gt;</c>, tags), control characters and what is not seen. The newspaper itself stays as it is: citations point into the stored article.
/// </summary>
internal static class SafeText
{
    /// <summary>The text, with what is not harmless replaced or left out.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    safe.Append('＜');
                    break;
                case '>':
                    safe.Append('＞');
                    break;
                case '{':
                    safe.Append('｛');
                    break;
                case '}':
                    safe.Append('｝');
                    break;
                case '\n' or '⟦' or '⟧':
                    safe.Append((char)rune.Value);
                    break;
                default:
                    if (!IsUnseen(rune))
                    {
                        safe.Append(rune.ToString());
                    }

                    break;
            }
        }

        return safe.ToString();
    }

    /// <summary>The text as the inside of a pair of marks: without marks of its own.</summary>
    public static string Inside(string text) => Of(text.Replace('⟦', '〔').Replace('⟧', '〕').ReplaceLineEndings(" ")).Trim();

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune.Value == 0xFFFD;
}

using System.Text;

namespace NewsBot.Ingestion.Layout;

/// <summary>Puts together lines that a page's width broke.</summary>
internal static class LineJoiner
{
    /// <summary>
    /// The lines as one text. Chinese needs nothing between lines, nor does a number cut by the line's end. A space that is printed at a line's end
    /// stays one where Latin letters or digits meet; a hyphen that only the line's end put there goes.
    /// </summary>
    public static string Join(IEnumerable<string> lines)
    {
        var joined = new StringBuilder();
        foreach (var line in lines)
        {
            var text = joined.Length == 0 ? line.TrimStart() : line;
            if (joined.Length > 0 && joined[^1] == '\u00AD')
            {
                joined.Length--;
            }

            if (joined.Length > 0 && char.IsWhiteSpace(joined[^1]))
            {
                while (joined.Length > 0 && char.IsWhiteSpace(joined[^1]))
                {
                    joined.Length--;
                }

                text = text.TrimStart();
                joined.Append(joined.Length > 0 && text.Length > 0 && IsLatin(joined[^1]) && IsLatin(text[0]) ? " " : "");
            }

            joined.Append(text);
        }

        return joined.ToString().TrimEnd();
    }

    private static bool IsLatin(char character) => character < 0x2000 && !char.IsWhiteSpace(character);
}

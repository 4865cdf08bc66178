using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Chinese;

/// <summary>Cuts a sentence at its commas, semicolons and colons, leaving quotations and brackets whole.</summary>
public static class Clauses
{
    private const string Marks = "，；：,;:";

    /// <summary>The clauses of <paramref name="text"/> inside <paramref name="within"/>, in order; each keeps the mark that ends it.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan within)
    {
        var clauses = new List<TextSpan>();
        var (start, depth) = (within.Start, 0);
        for (var at = within.Start; at < within.End; at++)
        {
            depth += text[at] switch
            {
                '“' or '（' or '《' or '「' or '(' => 1,
                '”' or '）' or '》' or '」' or ')' when depth > 0 => -1,
                _ => 0,
            };

            if (depth == 0 && Marks.Contains(text[at], StringComparison.Ordinal) && !InsideNumber(text, at, within))
            {
                clauses.Add(new TextSpan(start, at + 1));
                start = at + 1;
            }
        }

        if (start < within.End)
        {
            clauses.Add(new TextSpan(start, within.End));
        }

        return clauses;
    }

    private static bool InsideNumber(string text, int at, TextSpan within) =>
        at > within.Start && at + 1 < within.End && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}

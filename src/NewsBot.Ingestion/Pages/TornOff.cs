using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>
/// Tells a paragraph's first lines, torn from the rest by the end of a column, from a head. Neither ends with a full stop. What gives the torn lines
/// away is that they are as wide as the column, that the lines after them begin in the middle of a paragraph, where nothing is indented, and that they hold commas.
/// </summary>
internal static class TornOff
{
    private const double Enough = 2.5;

    /// <summary>Whether <paramref name="next"/> goes on with the sentence that <paramref name="lines"/> break off in.</summary>
    public static bool Before(IReadOnlyList<PageLine> lines, IReadOnlyList<PageLine> next)
    {
        if (next.Count < 2 || LeadIn.Find(next[0].Text) is not null || BylineReader.IsByline(next[0].Text) || PageFurniture.Is(next[0].Text) || !next.Any(line => line.Text.Contains('。', StringComparison.Ordinal)))
        {
            return false;
        }

        var column = next.Max(line => line.Width);
        var last = Math.Abs(lines[^1].Width - column);
        var score = next[0].Width >= column - 1 ? 1.0 : next[0].Width <= column - 1.5 ? -2 : 0;
        score += last <= 1 ? 1 : last <= 2.5 ? 0.5 : -2;
        score += lines.Any(line => line.Text.Any(character => character is '，' or '、' or '；')) ? 1 : 0;
        score += lines.Count >= 3 ? 1 : 0;
        score += lines.Skip(1).Any(line => line.Width < column - 2.5) ? -2 : 0;
        return score >= Enough;
    }
}

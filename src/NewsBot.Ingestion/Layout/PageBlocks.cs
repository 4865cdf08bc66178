using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Layout;

/// <summary>The blocks of a printed page: first what its margins hold, then what is between them.</summary>
internal static class PageBlocks
{
    /// <summary>Mastheads and page numbers stand in this share of what is printed, at its top or bottom.</summary>
    private const double Margin = 0.08;

    /// <summary>Beside a masthead, shorter texts than this belong to it: 星期四, 要闻.</summary>
    private const int LongestNeighbour = 14;

    /// <summary>The blocks of <paramref name="page"/>.</summary>
    public static List<LaidOutBlock> Of(PrintedPage page)
    {
        if (page.Lines.Count == 0)
        {
            return [];
        }

        var (top, bottom) = (page.Lines.Min(line => line.Top), page.Lines.Max(line => line.Bottom));
        var margin = Margin * (bottom - top);
        var furniture = page.Lines.Where(line => (line.Bottom < top + margin || line.Top > bottom - margin) && PageFurniture.Is(line.Text.Trim()) && StandsApart(line, page)).ToHashSet();
        furniture.UnionWith(page.Lines.Where(line => line.Text.Trim().Length < LongestNeighbour && furniture.Any(other => other.IsBeside(line))).ToList());
        var printed = page with { Lines = [.. page.Lines.Where(line => !furniture.Contains(line))] };
        return [.. furniture.OrderBy(line => line.Top).ThenBy(line => line.Left).Select(line => Block(line, page)), .. BlockBuilder.Of(printed)];
    }

    /// <summary>
    /// Adds what stands before a page's first headline to the blocks of the page before. A paragraph that breaks off there is put together: it is not
    /// finished, or the paragraphs of its article are indented and what follows is not.
    /// </summary>
    public static void GoOn(List<LaidOutBlock> before, IReadOnlyList<LaidOutBlock> after)
    {
        var last = before.FindLastIndex(block => !block.IsFurniture);
        var next = after.FirstOrDefault(block => !block.IsFurniture);
        var tears = last >= 0 && next is { Indented: false } && !before[last].IsHead
            && (!PagePiece.EndsSentence(before[last].Text) || before.Skip(Math.Max(0, last - 4)).Count(block => block.Indented) > 1);
        if (tears)
        {
            before[last] = before[last] with { Lines = [LineJoiner.Join([before[last].Text, next!.Text])] };
        }

        before.AddRange(after.Where(block => !tears || block != next));
    }

    /// <summary>Whether no text stands right above or below the line, as it does where a column runs to the page's end.</summary>
    private static bool StandsApart(PrintedLine line, PrintedPage page) => page.Lines.All(other => other == line || !other.IsAboveOrBelow(line) || page.IsLarge(other) || PageFurniture.Is(other.Text.Trim())
        || other.Top - line.Bottom > 0.6 * page.TextSize || line.Top - other.Bottom > 0.6 * page.TextSize);

    private static LaidOutBlock Block(PrintedLine line, PrintedPage page) => new([line.Text.Trim()], line.Size / page.TextSize, false, Page: page.Number, IsFurniture: true);
}

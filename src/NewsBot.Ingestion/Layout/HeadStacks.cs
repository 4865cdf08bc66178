namespace NewsBot.Ingestion.Layout;

/// <summary>Finds headlines by where they stand: in stacks of large lines, alone on their row or side by side with others.</summary>
internal sealed class HeadStacks(PrintedPage page)
{
    /// <summary>Large lines that stand one right below the other: headlines of several lines, with their kickers and subheadlines. Section heads are none.</summary>
    public IReadOnlyList<List<PrintedLine>> Of(IReadOnlyList<PrintedLine> lines)
    {
        var stacks = new List<List<PrintedLine>>();
        foreach (var line in lines.Where(page.IsLarge))
        {
            var stack = stacks.FindLast(above => above[^1].IsAboveOrBelow(line) && line.Top - above[^1].Bottom <= LayoutWeights.HeadLeading * Math.Max(line.Size, above[^1].Size));
            if (stack is null)
            {
                stacks.Add([line]);
            }
            else
            {
                stack.Add(line);
            }
        }

        return [.. stacks.Where(stack => stack.Max(line => line.Size) >= LayoutWeights.NeutralSize * page.TextSize)];
    }

    /// <summary>Whether nothing at all stands beside the heads.</summary>
    public static bool OwnsRow(List<PrintedLine> stack, IReadOnlyList<PrintedLine> lines)
    {
        var area = stack[0] with { Bottom = stack.Max(line => line.Bottom) };
        return lines.All(other => !other.IsBeside(area) || stack.Contains(other));
    }

    /// <summary>Whether the articles above a row of headlines end there: at different heights, or well above it. In a flow of columns, the white above heads is the same.</summary>
    public bool EndRow(IReadOnlyList<PrintedLine> row, IReadOnlyList<PrintedLine> lines)
    {
        var whites = row.Select(head => lines.Where(line => line.Bottom <= head.Top + page.TextSize && line.Top < head.Top && line.IsAboveOrBelow(head)).Select(line => head.Top - line.Bottom).DefaultIfEmpty(LayoutWeights.WideBand * page.TextSize).Min()).ToList();
        return whites.Max() - whites.Min() >= LayoutWeights.UnevenEnds * page.TextSize || whites.Min() >= LayoutWeights.WideBand * page.TextSize;
    }
}

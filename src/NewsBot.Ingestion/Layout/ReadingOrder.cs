namespace NewsBot.Ingestion.Layout;

/// <summary>A part of a page that is read from top to bottom.</summary>
/// <param name="Lines">Its lines, in order.</param>
/// <param name="OwnsRow">Whether nothing stood beside it where its page was cut: a headline over columns.</param>
internal sealed record PageStrip(IReadOnlyList<PrintedLine> Lines, bool OwnsRow)
{
    /// <summary>Whether a line stands over columns, or at the head of a row of articles.</summary>
    public required Func<PrintedLine, bool> Heads { get; init; }
}

/// <summary>
/// Puts a page's lines in the order in which they are read, by cutting it again and again, each time in the first way that can be done:
/// <code>
/// 1. above and below large type that has no text beside it    a headline over the columns of its article
/// 2. above large type side by side at one height        a row of articles
/// 3. along a white band through several columns         an article without a headline
/// 4. along the widest white stretch from top to bottom        between articles, then between columns
/// 5. along a white stretch from side to side                   below a masthead, above a picture's caption, a box
/// </code>
/// What cannot be cut is one column. After PdfPig's RecursiveXYCut, which knows no headlines and so reads across the columns below a short one.
/// </summary>
internal sealed class ReadingOrder(PrintedPage page)
{
    private readonly List<PageStrip> strips = [];
    private readonly HashSet<PrintedLine> rowHeads = [];
    private readonly HeadStacks heads = new(page);

    /// <summary>The page's strips, in the order in which they are read.</summary>
    public static IReadOnlyList<PageStrip> Of(PrintedPage page)
    {
        var order = new ReadingOrder(page);
        order.Cut([.. page.Lines.OrderBy(line => line.Top)], false, 0);
        return order.strips;
    }

    private void Cut(IReadOnlyList<PrintedLine> lines, bool ownsRow, int depth)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (depth > 60 || !(CutAtHeads(lines, depth) || CutAboveHeadRow(lines, depth) || CutAtBand(lines, depth) || CutAtGutters(lines, depth) || CutAtWhite(lines, depth)))
        {
            strips.Add(Strip(lines, ownsRow));
        }
    }

    private PageStrip Strip(IReadOnlyList<PrintedLine> lines, bool ownsRow) => new(InLines(lines), ownsRow) { Heads = line => ownsRow || rowHeads.Contains(line) };

    /// <summary>1. Bands of large type without text beside them, and the bands of text between.</summary>
    private bool CutAtHeads(IReadOnlyList<PrintedLine> lines, int depth)
    {
        var bands = new List<(List<PrintedLine> Lines, bool Head)>();
        var owners = heads.Of(lines).Where(stack => HeadStacks.OwnsRow(stack, lines)).SelectMany(stack => stack).ToHashSet();
        foreach (var line in lines)
        {
            var head = owners.Contains(line);
            if (bands.Count == 0 || bands[^1].Head != head)
            {
                bands.Add(([], head));
            }

            bands[^1].Lines.Add(line);
        }

        MoveKickers(bands);

        if (bands.Count < 2)
        {
            return false;
        }

        foreach (var band in bands)
        {
            if (band.Head)
            {
                strips.Add(Strip(band.Lines, IsOverColumns(band.Lines, lines)));
            }
            else
            {
                Cut(band.Lines, false, depth + 1);
            }
        }

        return true;
    }

    /// <summary>
    /// 2. Above headlines that begin side by side at one height: a row of articles ends there and the next begins. They stay with the text below them.
    /// </summary>
    private bool CutAboveHeadRow(IReadOnlyList<PrintedLine> lines, int depth)
    {
        var stacks = heads.Of(lines);
        foreach (var stack in stacks)
        {
            var top = stack[0].Top;
            var row = stacks.Where(other => Math.Abs(other[0].Top - top) < LayoutWeights.SameTop * page.TextSize).Select(other => other[0]).ToList();
            var cut = row.Min(line => line.Top);
            if (row.Count > 1 && lines[0].Top < cut && lines.Where(line => line.Bottom > cut + (LayoutWeights.SameTop * page.TextSize) && line.Top < row.Min(head => head.Bottom)).All(line => line.Top >= cut && page.IsLarge(line)) && (heads.EndRow(row, lines) || ColumnsChange(cut, lines)))
            {
                rowHeads.UnionWith(row);
                Cut([.. lines.Where(line => line.Top < cut)], false, depth + 1);
                Cut([.. lines.Where(line => line.Top >= cut)], false, depth + 1);
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line above the cut runs across where a gutter runs below it: a flow of columns keeps its gutters.</summary>
    private bool ColumnsChange(double cut, IReadOnlyList<PrintedLine> lines) =>
        Gutters([.. lines.Where(line => line.Top >= cut)]).Select(gap => (gap.From + gap.To) / 2).Any(middle => lines.Any(line => line.Top < cut && line.Left < middle && line.Right > middle));

    /// <summary>A short line in the text's size that stands alone right above a headline is its kicker and goes with it.</summary>
    private void MoveKickers(List<(List<PrintedLine> Lines, bool Head)> bands)
    {
        for (var at = 1; at < bands.Count; at++)
        {
            var (above, head) = (bands[at - 1].Lines, bands[at].Lines);
            if (bands[at].Head && above.Count > 1 && above[^1] is var last && BlockBuilder.LooksLikeKicker(last.Text.Trim()) && last.IsAboveOrBelow(head[0])
                && last.Top - above.SkipLast(1).Max(line => line.Bottom) > Math.Max(LayoutWeights.Apart * page.TextSize, head[0].Top - last.Bottom))
            {
                above.RemoveAt(above.Count - 1);
                head.Insert(0, last);
            }
        }
    }

    /// <summary>Whether the lines around are narrower than the space they share: there are columns.</summary>
    private static bool IsOverColumns(IReadOnlyList<PrintedLine> heads, IReadOnlyList<PrintedLine> lines) =>
        lines.Except(heads).Any(line => lines.Any(other => other.IsBeside(line) && !other.IsAboveOrBelow(line)));

    /// <summary>3. Along a white band, much higher than what lies between lines, that several columns share above and below.</summary>
    private bool CutAtBand(IReadOnlyList<PrintedLine> lines, int depth)
    {
        var bands = Gaps(lines, line => line.Top, line => line.Bottom).Where(gap => gap.To - gap.From >= LayoutWeights.Band * page.TextSize).OrderByDescending(gap => gap.To - gap.From);
        foreach (var band in bands)
        {
            var (above, below) = (lines.Where(line => line.Top < band.To).ToList(), lines.Where(line => line.Top >= band.To).ToList());
            if (Gutters(above).Any() && Gutters(below).Any() && band.To - band.From >= LayoutWeights.Band * ParagraphWhite(lines))
            {
                Cut(above, false, depth + 1);
                Cut(below, false, depth + 1);
                return true;
            }
        }

        return false;
    }

    /// <summary>The white between paragraphs: no more than a tenth of the lines has more above it.</summary>
    private static double ParagraphWhite(IReadOnlyList<PrintedLine> lines)
    {
        var whites = lines.Select(line => lines.Where(above => above.Bottom <= line.Top && above.IsAboveOrBelow(line)).Select(above => line.Top - above.Bottom).DefaultIfEmpty(0).Min()).Order().ToList();
        return whites[(int)(whites.Count * 0.9)];
    }

    /// <summary>4. Along the widest gutter; along all of them where none is wider and no headline then stands over several.</summary>
    private bool CutAtGutters(IReadOnlyList<PrintedLine> lines, int depth)
    {
        var gutters = Gutters(lines).ToList();
        if (gutters.Count == 0)
        {
            return false;
        }

        var widest = gutters.Max(gap => gap.To - gap.From);
        var chosen = gutters.Where(gap => gap.To - gap.From >= widest * LayoutWeights.SameGutter).ToList();
        if (chosen.Count > 1 && chosen.Select(gap => (Gap: gap, Heads: HeadsFreedBy(gap, lines))).MaxBy(choice => choice.Heads) is { Heads: > 0 } best)
        {
            chosen = [best.Gap];
        }

        var from = double.NegativeInfinity;
        foreach (var edge in chosen.Select(gap => gap.From).Append(double.PositiveInfinity))
        {
            Cut([.. lines.Where(line => line.Left >= from && line.Left < edge)], false, depth + 1);
            from = edge;
        }

        return true;
    }

    /// <summary>How many heads below the top would have no text beside them on their side of the gutter, in what would still be several columns.</summary>
    private int HeadsFreedBy((double From, double To) gutter, IReadOnlyList<PrintedLine> lines) =>
        new[] { lines.Where(line => line.Left < gutter.From).ToList(), [.. lines.Where(line => line.Left >= gutter.From)] }
            .Where(side => side.Any(line => side.Any(other => other.IsBeside(line) && !other.IsAboveOrBelow(line))))
            .Sum(side => side.Count(line => page.IsLarge(line) && !side.Any(other => other != line && other.IsBeside(line))));

    /// <summary>5. Along the white stretch that leaves gutters running highest above and below it; of several, along the highest.</summary>
    private bool CutAtWhite(IReadOnlyList<PrintedLine> lines, int depth)
    {
        var gaps = Gaps(lines, line => line.Top, line => line.Bottom).ToList();
        if (gaps.Count == 0 || !lines.Any(line => lines.Any(other => other != line && other.IsBeside(line) && !other.IsAboveOrBelow(line))))
        {
            return false;
        }

        var cut = gaps.MaxBy(gap => (FreedHeight([.. lines.Where(line => line.Top < gap.To)]) + FreedHeight([.. lines.Where(line => line.Top >= gap.To)]), gap.To - gap.From)).To;
        Cut([.. lines.Where(line => line.Top < cut)], false, depth + 1);
        Cut([.. lines.Where(line => line.Top >= cut)], false, depth + 1);
        return true;
    }

    /// <summary>How high the lines stand, in whole ems, if a gutter runs through them from top to bottom, else 0.</summary>
    private double FreedHeight(IReadOnlyList<PrintedLine> lines) =>
        Gutters(lines).Any() ? Math.Floor((lines.Max(line => line.Bottom) - lines.Min(line => line.Top)) / page.TextSize) : 0;

    private IEnumerable<(double From, double To)> Gutters(IReadOnlyList<PrintedLine> lines) =>
        Gaps([.. lines.OrderBy(line => line.Left)], line => line.Left, line => line.Right).Where(gap => gap.To - gap.From >= LayoutWeights.Gutter * page.TextSize);

    /// <summary>The stretches that no line covers, between the first and the last.</summary>
    private static IEnumerable<(double From, double To)> Gaps(IReadOnlyList<PrintedLine> sorted, Func<PrintedLine, double> from, Func<PrintedLine, double> to)
    {
        var covered = to(sorted[0]);
        foreach (var line in sorted.Skip(1))
        {
            if (from(line) > covered)
            {
                yield return (covered, from(line));
            }

            covered = Math.Max(covered, to(line));
        }
    }

    /// <summary>From top to bottom; what stands on one line, from left to right.</summary>
    private static List<PrintedLine> InLines(IReadOnlyList<PrintedLine> lines)
    {
        var ordered = new List<PrintedLine>();
        foreach (var line in lines.OrderBy(line => line.Bottom).ThenBy(line => line.Left))
        {
            var at = ordered.Count;
            while (at > 0 && ordered[at - 1].Left > line.Left && Math.Abs(ordered[at - 1].Bottom - line.Bottom) < 0.3 * line.Size)
            {
                at--;
            }

            ordered.Insert(at, line);
        }

        return ordered;
    }
}

using NewsBot.Ingestion.Layout;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace NewsBot.Ingestion.Pdf;

/// <summary>Makes lines of the letters that a PDF page places one by one.</summary>
internal static class LineFinder
{
    /// <summary>Baselines this far apart, as a share of the type's size, are one line's.</summary>
    private const double SameBaseline = 0.25;

    /// <summary>Letters whose sizes differ by more than this factor are no part of one line.</summary>
    private const double SameType = 1.3;

    /// <summary>Above and below the baseline, type takes these shares of its size.</summary>
    private const double Ascent = 0.88;
    private const double Descent = 0.12;

    /// <summary>In a spread line, the gaps are no wider than this, in ems, and differ by no more than this factor.</summary>
    private const double WidestSpread = 5;
    private const double SameSpread = 1.25;

    /// <summary>How many lines back the rest of a line is looked for.</summary>
    private const int LookBack = 64;

    /// <summary>The lines of <paramref name="page"/>, in no order. Text that is printed twice to look heavy is taken once.</summary>
    public static IReadOnlyList<PrintedLine> Find(Page page)
    {
        var letters = DuplicateOverlappingTextProcessor.Get(page.Letters)
            .Where(letter => letter.TextOrientation == TextOrientation.Horizontal && letter.PointSize > 0 && letter.Value.Length > 0 && double.IsFinite(letter.StartBaseLine.X + letter.StartBaseLine.Y + letter.PointSize))
            .OrderByDescending(letter => letter.StartBaseLine.Y)
            .ToList();
        var lines = new List<PrintedLine>();
        for (var start = 0; start < letters.Count;)
        {
            var end = start + 1;
            while (end < letters.Count && letters[end - 1].StartBaseLine.Y - letters[end].StartBaseLine.Y < 0.05 * letters[end].PointSize)
            {
                end++;
            }

            lines.AddRange(Cut([.. letters[start..end].OrderBy(letter => letter.StartBaseLine.X)], page.Height));
            start = end;
        }

        return Merge(lines);
    }

    /// <summary>Letters on one baseline, cut where the white between them is a column's gap or the type changes.</summary>
    private static IEnumerable<PrintedLine> Cut(IReadOnlyList<Letter> letters, double height)
    {
        var start = 0;
        var right = Right(letters[0]);
        for (var at = 1; at <= letters.Count; at++)
        {
            if (at < letters.Count && (SameLine(letters[at - 1], letters[at], right) || IsSpread(letters, at)))
            {
                right = Math.Max(right, Right(letters[at]));
                continue;
            }

            if (Line([.. letters.Skip(start).Take(at - start)], height) is { } line)
            {
                yield return line;
            }

            start = at;
            right = at < letters.Count ? Right(letters[at]) : 0;
        }
    }

    private static bool SameLine(Letter last, Letter next, double right)
    {
        var (small, large) = (Math.Min(last.PointSize, next.PointSize), Math.Max(last.PointSize, next.PointSize));
        return large <= small * SameType && (Follows(last, next) ? next.StartBaseLine.X - right <= LayoutWeights.ColumnGap * large : next.StartBaseLine.X - Edge(last) <= LayoutWeights.StrangeGap * large);
    }

    /// <summary>
    /// Whether a wide gap is only how far the whole line is spread: it is hardly wider than a gap next to it, and the PDF itself prints the two letters
    /// one after the other. A line is spread where a long word goes to the next one.
    /// </summary>
    private static bool IsSpread(IReadOnlyList<Letter> letters, int at)
    {
        var gap = Gap(at);
        return Follows(letters[at - 1], letters[at]) && gap <= WidestSpread * letters[at].PointSize
            && (Next(at - 1) || Next(at + 1));

        double Gap(int place) => letters[place].StartBaseLine.X - Right(letters[place - 1]);

        bool Next(int place) => place > 0 && place < letters.Count && gap <= SameSpread * Gap(place);
    }

    /// <summary>Whether the PDF itself prints one letter right after the other.</summary>
    private static bool Follows(Letter last, Letter next) => next.TextSequence - last.TextSequence is 0 or 1;

    private static double Right(Letter letter) => Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X);

    private static PrintedLine? Line(IReadOnlyList<Letter> letters, double height)
    {
        var printed = letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
        if (printed.Count == 0)
        {
            return null;
        }

        var size = printed.GroupBy(letter => Math.Round(letter.PointSize, 1)).MaxBy(same => same.Count())!.Key;
        var baseline = height - printed[0].StartBaseLine.Y;
        var text = SharedGlyphs.Restore(string.Concat(letters.Select(letter => letter.Value)));
        return new PrintedLine(text, printed[0].StartBaseLine.X, Edge(printed[^1]), baseline - (Ascent * size), baseline + (Descent * size), size, printed.Count(IsBold) * 2 > printed.Count);
    }

    /// <summary>Where the last letter's ink ends: a closing quotation mark leaves half of its square white, and that half may hang over the column's edge.</summary>
    private static double Edge(Letter letter) => Math.Min(Right(letter), Math.Max(letter.BoundingBox.Right, letter.StartBaseLine.X + (0.3 * letter.PointSize)));

    private static bool IsBold(Letter letter) => letter.FontDetails?.IsBold == true || letter.FontDetails?.Weight >= 600 || (letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>Puts pieces of one line together whose baselines differ a little, as those of raised digits do.</summary>
    private static List<PrintedLine> Merge(List<PrintedLine> lines)
    {
        var merged = new List<PrintedLine>();
        foreach (var line in lines.OrderBy(line => line.Bottom))
        {
            var at = merged.FindLastIndex(merged.Count - 1, Math.Min(merged.Count, LookBack), other => Math.Abs(other.Bottom - line.Bottom) < SameBaseline * line.Size && Math.Abs(other.Size - line.Size) < 0.3 * line.Size
                && (Touches(other, line) || Touches(line, other)));
            if (at < 0)
            {
                merged.Add(line);
                continue;
            }

            var (first, second) = merged[at].Left <= line.Left ? (merged[at], line) : (line, merged[at]);
            var larger = first.Size >= second.Size ? first : second;
            merged[at] = larger with { Text = first.Text + second.Text, Left = first.Left, Right = Math.Max(first.Right, second.Right) };
        }

        return merged;
    }

    private static bool Touches(PrintedLine left, PrintedLine right) => right.Left >= left.Right - (0.3 * left.Size) && right.Left - left.Right <= LayoutWeights.StrangeGap * right.Size;
}

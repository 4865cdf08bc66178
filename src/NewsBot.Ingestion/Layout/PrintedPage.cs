namespace NewsBot.Ingestion.Layout;

/// <summary>The lines of a printed page, in no order.</summary>
/// <param name="Number">The page's number in its file, counted from 1.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Lines">What is printed on it.</param>
internal sealed record PrintedPage(int Number, double Width, double Height, IReadOnlyList<PrintedLine> Lines)
{
    /// <summary>The size that most characters have: that of the text. 0 where nothing is printed.</summary>
    public double TextSize { get; } = Lines.GroupBy(line => Math.Round(line.Size * 2) / 2).OrderByDescending(size => size.Sum(line => line.Text.Length)).Select(size => size.Key).FirstOrDefault();

    /// <summary>The largest size that whole sentences are set in: a page's main article is often set a little larger than the others.</summary>
    private readonly Lazy<double> largestText = new(() => LargestText(Lines));

    /// <summary>Whether the line is set larger than any text.</summary>
    public bool IsLarge(PrintedLine line) => line.Size >= largestText.Value * LayoutWeights.LargeType;

    private static double LargestText(IReadOnlyList<PrintedLine> lines)
    {
        var sizes = lines.GroupBy(line => Math.Round(line.Size * 2) / 2).OrderByDescending(size => size.Sum(line => line.Text.Length)).ToList();
        return sizes.Where(size => size.Key <= sizes[0].Key * LayoutWeights.LargestText && size.Count(line => line.Text.Contains('。', StringComparison.Ordinal)) >= LayoutWeights.FewestSentences).Select(size => size.Key).Append(sizes.Count == 0 ? 0 : sizes[0].Key).Max();
    }
}

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

    /// <summary>Whether the line is set larger than the text.</summary>
    public bool IsLarge(PrintedLine line) => line.Size >= TextSize * LayoutWeights.LargeType;
}

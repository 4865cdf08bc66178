namespace NewsBot.Ingestion.Pages;

/// <summary>A line of a page's text.</summary>
/// <param name="Number">Its number in the file, counted from 1.</param>
/// <param name="Text">Its characters without white space at the ends.</param>
/// <param name="Indented">Whether it began with the two wide spaces of a paragraph's first line.</param>
/// <param name="LatinWidth">How wide a Latin letter or digit is, in widths of a Chinese character: a half in print, a whole where a program broke the lines.</param>
internal sealed record PageLine(int Number, string Text, bool Indented, double LatinWidth = PageLine.Printed)
{
    private const double Printed = 0.5;
    private const double Counted = 1.0;

    /// <summary>How wide it was printed, in widths of a Chinese character.</summary>
    public double Width { get; } = Text.Sum(character => character < 0x2000 ? LatinWidth : 1.0);

    /// <summary>Whether nothing is printed on it.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>The lines of <paramref name="page"/>; line feeds of every kind and form feeds end a line. Letters have the width that makes the columns straighter.</summary>
    public static IReadOnlyList<PageLine> Split(string page)
    {
        var printed = Split(page, Printed);
        var counted = Split(page, Counted);
        return Raggedness(counted) < Raggedness(printed) ? counted : printed;
    }

    private static List<PageLine> Split(string page, double latinWidth) =>
        [.. page.ReplaceLineEndings("\n").Split('\n').Select((line, index) => new PageLine(index + 1, line.Trim(' ', '\t', '　', '\u00A0', '\uFEFF', '\u200B', '\f', '\r'), line.StartsWith("　　", StringComparison.Ordinal), latinWidth))];

    /// <summary>How much neighbouring lines differ in width, the last lines of paragraphs left out.</summary>
    private static double Raggedness(List<PageLine> lines)
    {
        var sum = 0.0;
        for (var at = 0; at + 2 < lines.Count; at++)
        {
            if (!lines[at].IsBlank && !lines[at + 1].IsBlank && !lines[at + 2].IsBlank)
            {
                sum += Math.Min(1, Math.Abs(lines[at].Width - lines[at + 1].Width) / Math.Max(lines[at].Width, lines[at + 1].Width));
            }
        }

        return sum;
    }
}

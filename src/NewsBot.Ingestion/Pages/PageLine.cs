namespace NewsBot.Ingestion.Pages;

/// <summary>A line of a page's text.</summary>
/// <param name="Number">Its number in the file, counted from 1.</param>
/// <param name="Text">Its characters without white space at the ends.</param>
/// <param name="Indented">Whether it began with the two wide spaces of a paragraph's first line.</param>
internal sealed record PageLine(int Number, string Text, bool Indented)
{
    /// <summary>How wide it was printed, in widths of a Chinese character; Latin letters and digits are half as wide.</summary>
    public double Width { get; } = Text.Sum(character => character < 0x2000 ? 0.5 : 1.0);

    /// <summary>Whether nothing is printed on it.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>The lines of <paramref name="page"/>; line feeds of every kind and form feeds end a line.</summary>
    public static IReadOnlyList<PageLine> Split(string page) =>
        [.. page.ReplaceLineEndings("\n").Split('\n').Select((line, index) => new PageLine(index + 1, line.Trim(' ', '\t', '　', '\u00A0', '\uFEFF', '\u200B', '\f', '\r'), line.StartsWith("　　", StringComparison.Ordinal)))];
}

using System.Text;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>What can be told of a piece from its lines alone.</summary>
internal enum PieceKind
{
    /// <summary>Paragraph or head: which of them is decided for the whole page together.</summary>
    Text,

    /// <summary>A line that names who wrote.</summary>
    Byline,

    /// <summary>Masthead, page number, editors' credits: part of the page, of no article.</summary>
    Furniture,
}

/// <summary>Lines of a page that stand together.</summary>
/// <param name="Kind">What they are, as far as the lines tell.</param>
/// <param name="Lines">The lines, none of them blank.</param>
/// <param name="Glued">Whether no blank line parts them from the piece before.</param>
/// <param name="Layout">Table, list of names or verse, whose lines are kept; else paragraph.</param>
internal sealed record PagePiece(PieceKind Kind, IReadOnlyList<PageLine> Lines, bool Glued = false, BlockKind Layout = BlockKind.Paragraph)
{
    private string? text;

    /// <summary>The lines rejoined, without the line breaks.</summary>
    public string Text => text ??= Join(Lines).Text;

    /// <summary>The width of the column it was set in: the median, because a line with squeezed signs can be wider than its column.</summary>
    public double ColumnWidth { get; } = Lines.Count < 4 ? Lines.Max(line => line.Width) : Median(Lines.SkipLast(1));

    /// <summary>Whether it ends where a sentence ends.</summary>
    public bool IsFinished => Layout != BlockKind.Paragraph || EndsSentence(Text);

    /// <summary>Whether a sentence ends with <paramref name="text"/>.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.TrimEnd('”', '’', '」', '』', '）', ')', '》', '】', '"', ' ');
        return end.Length > 0 && "。！？!?…".Contains(end[^1], StringComparison.Ordinal);
    }

    /// <summary>
    /// The lines put together, with the place where each one begins. Chinese needs nothing between lines, nor does a number cut by the line's end;
    /// two Latin words on lines that were not full get a space. Heads and bylines, whose lines are parts of their own, have <paramref name="between"/> between them.
    /// </summary>
    public static (string Text, IReadOnlyList<SourceLine> Lines) Join(IReadOnlyList<PageLine> lines, string between = "")
    {
        var joined = new StringBuilder();
        var starts = new List<SourceLine>();
        var full = lines.Count < 4 ? lines.Max(line => line.Width) - 0.5 : Median(lines.SkipLast(1)) - 1;
        foreach (var line in lines)
        {
            if (joined.Length > 0 && between.Length > 0)
            {
                joined.Append(between);
            }
            else if (joined.Length > 0 && char.IsAsciiLetter(joined[^1]) && char.IsAsciiLetter(line.Text[0]) && lines[starts.Count - 1].Width < full)
            {
                joined.Append(' ');
            }

            starts.Add(new SourceLine(line.Number, joined.Length));
            joined.Append(line.Text);
        }

        return (joined.ToString(), starts);
    }

    private static double Median(IEnumerable<PageLine> lines)
    {
        var widths = lines.Select(line => line.Width).Order().ToList();
        return widths[widths.Count / 2];
    }
}

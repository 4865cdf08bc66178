namespace NewsBot.Ingestion.Pages;

/// <summary>The columns of a page: how wide they are beside each piece, and how exactly the lines keep to them.</summary>
internal sealed class ColumnGrid
{
    /// <summary>So many lines tell the width of their column.</summary>
    private const int LinesThatTell = 4;

    /// <summary>Print keeps to its columns within this, squeezed signs included; a program that breaks lines may not.</summary>
    private const double LeastTolerance = 1.6;

    private const double MostTolerance = 2.6;

    private readonly IReadOnlyList<PagePiece> pieces;

    public ColumnGrid(IReadOnlyList<PagePiece> pieces)
    {
        this.pieces = pieces;
        var off = pieces.Where(Tells).SelectMany(piece => piece.Lines.SkipLast(1).Select(line => Math.Abs(line.Width - piece.ColumnWidth))).Order().ToList();
        Tolerance = off.Count == 0 ? LeastTolerance : Math.Clamp(off[(int)(off.Count * 0.95)] + 0.1, LeastTolerance, MostTolerance);
    }

    /// <summary>How far a line may be from its column's width.</summary>
    public double Tolerance { get; }

    /// <summary>The widths of the columns that a piece may stand in: its own if it has lines enough to tell, else those of its nearest neighbours that have.</summary>
    public IReadOnlyList<double> Beside(int at)
    {
        if (Tells(pieces[at]))
        {
            return [pieces[at].ColumnWidth];
        }

        var before = Enumerable.Range(1, at).Select(back => at - back).Where(place => Tells(pieces[place])).Take(1);
        var after = Enumerable.Range(at + 1, pieces.Count - at - 1).Where(place => Tells(pieces[place])).Take(1);
        return [.. before.Concat(after).Select(place => pieces[place].ColumnWidth)];
    }

    /// <summary>Whether the last line of the piece is as wide as a column beside it.</summary>
    public bool LastLineIsFull(int at) => Beside(at).Any(column => Math.Abs(column - pieces[at].Lines[^1].Width) <= Tolerance);

    /// <summary>Whether the last line of the piece may run on into the next line: it is nearly as wide as a column beside it.</summary>
    public bool MayRunOn(int at) => Beside(at).Any(column => Math.Abs(column - pieces[at].Lines[^1].Width) <= Tolerance + 1.5);

    /// <summary>Whether all lines of the piece but the last, or its only one, are as wide as a column beside it.</summary>
    public bool Fills(int at)
    {
        var piece = pieces[at];
        var lines = piece.Lines.Count == 1 ? piece.Lines : [.. piece.Lines.SkipLast(1)];
        return Beside(at).Any(column => lines.All(line => Math.Abs(line.Width - column) <= Tolerance) && piece.Lines[^1].Width <= column + Tolerance);
    }

    /// <summary>
    /// Whether the last line of the piece at <paramref name="at"/> and the first of the next, which opens with a quotation mark, make one line of the
    /// column: programs that take text out of a page tear lines there.
    /// </summary>
    public bool IsTornFromNext(int at)
    {
        if (at < 0 || at + 1 >= pieces.Count)
        {
            return false;
        }

        var (last, first) = (pieces[at].Lines[^1], pieces[at + 1].Lines[0]);
        return "“‘《「『（(".Contains(first.Text[0], StringComparison.Ordinal) && Beside(at).Any(column => Math.Abs(column - last.Width - first.Width) <= Tolerance + 1);
    }

    private static bool Tells(PagePiece piece) => piece.Kind == PieceKind.Text && piece.Lines.Count >= LinesThatTell;
}

namespace NewsBot.Ingestion.Pages;

/// <summary>A run of pieces taken as one article: which of them are its paragraphs, heads and bylines, as places in the list of pieces.</summary>
internal sealed class ArticleRun
{
    public ArticleRun(IReadOnlyList<PagePiece> pieces, int start, int end)
    {
        var run = Enumerable.Range(start, end - start).ToList();
        Bodies = [.. run.Where(at => pieces[at].Kind == PieceKind.Body)];
        var (first, last) = Bodies.Count == 0 ? (end, start - 1) : (Bodies[0], Bodies[^1]);
        var heads = run.Where(at => pieces[at].Kind == PieceKind.Head).ToList();
        Before = [.. heads.Where(at => at < first)];
        After = [.. heads.Where(at => at > last && at > first)];
        Inside = [.. heads.Where(at => at > first && at < last)];
        Bylines = [.. run.Where(at => pieces[at].Kind == PieceKind.Byline)];
    }

    /// <summary>Its paragraphs.</summary>
    public IReadOnlyList<int> Bodies { get; }

    /// <summary>The heads before its first paragraph.</summary>
    public IReadOnlyList<int> Before { get; }

    /// <summary>The heads between its paragraphs.</summary>
    public IReadOnlyList<int> Inside { get; }

    /// <summary>The heads after its last paragraph.</summary>
    public IReadOnlyList<int> After { get; }

    /// <summary>Its byline lines.</summary>
    public IReadOnlyList<int> Bylines { get; }
}

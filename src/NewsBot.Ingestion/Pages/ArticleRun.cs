using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>A run of pieces taken as one article, and the points that speak for it.</summary>
internal sealed class ArticleRun
{
    private readonly IReadOnlyList<PagePiece> pieces;
    private readonly PairIndex pairs;

    public ArticleRun(IReadOnlyList<PagePiece> pieces, PairIndex pairs, int start, int end)
    {
        (this.pieces, this.pairs) = (pieces, pairs);
        var run = Enumerable.Range(start, end - start).ToList();
        Bodies = [.. run.Where(at => pieces[at].Kind == PieceKind.Body)];
        var (first, last) = Bodies.Count == 0 ? (end, start - 1) : (Bodies[0], Bodies[^1]);
        var heads = run.Where(at => pieces[at].Kind == PieceKind.Head).ToList();
        Before = [.. heads.Where(at => at < first)];
        After = [.. heads.Where(at => at > last && at > first)];
        Inside = [.. heads.Where(at => at > first && at < last)];
        Bylines = [.. run.Where(at => pieces[at].Kind == PieceKind.Byline)];
    }

    /// <summary>Its paragraphs, as places in the list of pieces.</summary>
    public IReadOnlyList<int> Bodies { get; }

    /// <summary>The heads before its first paragraph.</summary>
    public IReadOnlyList<int> Before { get; }

    /// <summary>The heads between its paragraphs.</summary>
    public IReadOnlyList<int> Inside { get; }

    /// <summary>The heads after its last paragraph.</summary>
    public IReadOnlyList<int> After { get; }

    /// <summary>Its byline lines.</summary>
    public IReadOnlyList<int> Bylines { get; }

    /// <summary>The points (see <see cref="PageWeights"/>).</summary>
    public double Score() => Bodies.Count == 0
        ? PageWeights.NoBody
        : PageWeights.EachArticle + StartAndEnd() + Headlines() + SectionHeads() + Paragraphs();

    private double StartAndEnd()
    {
        var markedByLine = Bylines.Any(at => at < Bodies[0]);
        var score = markedByLine || HasLeadIn(Bodies[0]) ? PageWeights.MarkedStart : 0;
        score += Bylines.Count(at => at > Bodies[0] && at < Bodies[^1]) * PageWeights.BylineInside;
        score += Bodies.Skip(1).Count(HasLeadIn) * PageWeights.LeadInInside;
        score += Bodies.SkipLast(1).Count(IsSigned) * PageWeights.SignedInside;
        return score + (IsSigned(Bodies[^1]) || Bylines.Any(at => at > Bodies[^1]) ? PageWeights.SignedAtEnd : 0);
    }

    private double Headlines()
    {
        var headlines = Before.Concat(After).ToList();
        if (headlines.Count == 0)
        {
            return Bodies.Count == 1 && IsSigned(Bodies[0]) ? 0 : PageWeights.NoHeadline;
        }

        var score = headlines.Sum(at => (pairs.ShareIn(at, Bodies) - PageWeights.FairShare) * PageWeights.HeadlineShare) / Math.Sqrt(headlines.Count);
        score += Before.Count == 0 ? PageWeights.HeadlineAfter : After.Count > 0 ? PageWeights.HeadlinesAround : 0;
        return score + (Math.Max(0, headlines.Count - 3) * PageWeights.ManyHeadlines);
    }

    private double SectionHeads()
    {
        var score = Inside.Count > 1 ? PageWeights.SeveralSectionHeads : 0;
        foreach (var head in Inside)
        {
            var back = pairs.ShareIn(head, Bodies.Where(at => at < head));
            var ahead = pairs.ShareIn(head, Bodies.Where(at => at > head));
            score += PageWeights.SectionHead + (Math.Max(0, back - ahead) * PageWeights.SectionHeadLooksBack);
            score += NumberedHead.Is(pieces[head].Text) ? PageWeights.NumberedSectionHead : 0;
            score += Inside.Any(other => other != head && Alike(pieces[other], pieces[head])) ? PageWeights.AlikeSectionHead : 0;
            score += pieces[head].Lines.Any(line => HeadlineReader.IsSubheadline(line.Text)) ? PageWeights.DashInSectionHead : 0;
        }

        return score;
    }

    private double Paragraphs()
    {
        var score = pieces[Bodies[^1]].IsFinished || IsSigned(Bodies[^1]) ? 0 : PageWeights.BrokenOff;
        for (var i = 1; i < Bodies.Count; i++)
        {
            var (before, here) = (pieces[Bodies[i - 1]], pieces[Bodies[i]]);
            score += before.IsFinished ? 0 : PageWeights.BrokenOff / 2;
            score += before.Lines.Count > 2 && here.Lines.Count > 2 && Math.Abs(before.ColumnWidth - here.ColumnWidth) > 0.2 * Math.Max(before.ColumnWidth, here.ColumnWidth) ? PageWeights.WidthChange : 0;
            score += Math.Min(0.25, pairs.ShareIn(Bodies[i], Bodies.Take(i)) - PageWeights.FairCohesion) * PageWeights.Cohesion;
        }

        return score;
    }

    private static bool Alike(PagePiece one, PagePiece other) =>
        one.Lines.Count > 1 && one.Lines.Count == other.Lines.Count && one.Lines.Zip(other.Lines).All(pair => Math.Abs(pair.First.Width - pair.Second.Width) <= 1);

    private bool HasLeadIn(int at) => LeadIn.Find(pieces[at].Text) is not null;

    private bool IsSigned(int at) => BylineReader.FindCredit(pieces[at].Text) >= 0;
}

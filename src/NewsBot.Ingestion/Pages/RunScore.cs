using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>
/// The points (<see cref="PageWeights"/>) that speak for taking the pieces from one place on as one article. Pieces are added one at a time and each
/// addition costs only what it adds, so that all runs from one place are scored in one pass.
/// </summary>
internal sealed class RunScore(IReadOnlyList<PieceTraits> pieces, PairIndex pairs)
{
    private readonly HashSet<int> body = [];
    private readonly List<HeadShare> before = [];
    private readonly List<(HeadShare Ahead, double Back)> inside = [];
    private readonly List<int> pendingHeads = [];
    private int pendingBylines;
    private int bodies;
    private int leadInsInside;
    private int last = -1;
    private double start;
    private double paragraphs;

    /// <summary>Whether so much speaks against the run that no longer one can be right: two reports' lead-ins stand inside it.</summary>
    public bool IsHopeless { get; private set; }

    /// <summary>Adds the next piece.</summary>
    public void Add(int at)
    {
        switch (pieces[at].Piece.Kind)
        {
            case PieceKind.Head when bodies == 0:
                before.Add(new HeadShare(pairs, at));
                break;
            case PieceKind.Head:
                pendingHeads.Add(at);
                break;
            case PieceKind.Byline:
                pendingBylines++;
                break;
            default:
                AddBody(at);
                break;
        }
    }

    /// <summary>The points of the run as it stands.</summary>
    public double Points() => bodies == 0
        ? PageWeights.NoBody
        : PageWeights.EachArticle + start + paragraphs + End() + Headlines() + SectionHeads();

    private void AddBody(int at)
    {
        var here = pieces[at];
        if (bodies == 0)
        {
            start = pendingBylines > 0 || here.HasLeadIn ? PageWeights.MarkedStart : 0;
        }
        else
        {
            var gone = pieces[last];
            leadInsInside += here.HasLeadIn ? 1 : 0;
            IsHopeless = leadInsInside > 1;
            paragraphs += here.HasLeadIn ? PageWeights.LeadInInside : 0;
            paragraphs += gone.IsSigned ? PageWeights.SignedInside : 0;
            paragraphs += pendingBylines * PageWeights.BylineInside;
            paragraphs += gone.Piece.IsFinished ? 0 : PageWeights.BrokenOff / 2;
            paragraphs += WidthChanges(gone.Piece, here.Piece) ? PageWeights.WidthChange : 0;
            paragraphs += Math.Min(PageWeights.MostCohesion, ShareIn(body, at) - PageWeights.FairCohesion) * PageWeights.Cohesion;
            inside.AddRange(pendingHeads.Select(head => (new HeadShare(pairs, head), ShareIn(body, head))));
        }

        pendingHeads.Clear();
        pendingBylines = 0;
        before.ForEach(head => head.Add(pairs.Pairs[at]));
        inside.ForEach(head => head.Ahead.Add(pairs.Pairs[at]));
        body.UnionWith(pairs.Pairs[at]);
        last = at;
        bodies++;
    }

    private double End()
    {
        var signed = pieces[last].IsSigned;
        return (signed || pendingBylines > 0 ? PageWeights.SignedAtEnd : 0) + (pieces[last].Piece.IsFinished || signed ? 0 : PageWeights.BrokenOff);
    }

    private double Headlines()
    {
        var count = before.Count + pendingHeads.Count;
        if (count == 0)
        {
            return bodies == 1 && pieces[last].IsSigned ? 0 : PageWeights.NoHeadline;
        }

        var shares = before.Sum(head => head.Share - PageWeights.FairShare) + pendingHeads.Sum(head => ShareIn(body, head) - PageWeights.FairShare);
        return (shares * PageWeights.HeadlineShare / Math.Sqrt(count))
            + (before.Count == 0 ? PageWeights.HeadlineAfter : pendingHeads.Count > 0 ? PageWeights.HeadlinesAround : 0)
            + (Math.Max(0, count - 3) * PageWeights.ManyHeadlines);
    }

    private double SectionHeads()
    {
        var score = inside.Count > 1 ? PageWeights.SeveralSectionHeads : 0;
        foreach (var (ahead, back) in inside)
        {
            var head = pieces[ahead.Piece];
            score += PageWeights.SectionHead + (Math.Max(0, back - ahead.Share) * PageWeights.SectionHeadLooksBack);
            score += head.IsNumbered ? PageWeights.NumberedSectionHead : 0;
            score += head.HasDash ? PageWeights.DashInSectionHead : 0;
            score += inside.Any(other => other.Ahead.Piece != ahead.Piece && Alike(pieces[other.Ahead.Piece].Piece, head.Piece)) ? PageWeights.AlikeSectionHead : 0;
        }

        return score;
    }

    private double ShareIn(HashSet<int> text, int piece)
    {
        var (covered, all) = (0.0, 0.0);
        foreach (var pair in pairs.Pairs[piece])
        {
            var weight = pairs.WeightOf(pair);
            all += weight;
            covered += text.Contains(pair) ? weight : 0;
        }

        return all == 0 ? 0 : covered / all;
    }

    private static bool WidthChanges(PagePiece one, PagePiece other) =>
        one.Lines.Count > 2 && other.Lines.Count > 2 && Math.Abs(one.ColumnWidth - other.ColumnWidth) > 0.2 * Math.Max(one.ColumnWidth, other.ColumnWidth);

    private static bool Alike(PagePiece one, PagePiece other) =>
        one.Lines.Count > 1 && one.Lines.Count == other.Lines.Count && one.Lines.Zip(other.Lines).All(pair => Math.Abs(pair.First.Width - pair.Second.Width) <= 1);
}

/// <summary>What is looked at in a piece again and again, found once.</summary>
internal sealed class PieceTraits(PagePiece piece)
{
    /// <summary>The piece.</summary>
    public PagePiece Piece { get; } = piece;

    /// <summary>Whether it is a paragraph that opens a report (本报讯).</summary>
    public bool HasLeadIn { get; } = piece.Kind == PieceKind.Body && LeadIn.Find(piece.Text) is not null;

    /// <summary>Whether it is a paragraph that closes with a signature or a photographer's credit.</summary>
    public bool IsSigned { get; } = piece.Kind == PieceKind.Body && BylineReader.FindCredit(piece.Text) >= 0;

    /// <summary>Whether it is a head that numbers its section.</summary>
    public bool IsNumbered { get; } = piece.Kind == PieceKind.Head && NumberedHead.Is(piece.Text);

    /// <summary>Whether it is a head with a line that opens with a subheadline's dash.</summary>
    public bool HasDash { get; } = piece.Kind == PieceKind.Head && piece.Lines.Any(line => HeadlineReader.IsSubheadline(line.Text));
}

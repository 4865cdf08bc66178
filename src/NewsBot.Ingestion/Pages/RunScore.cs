namespace NewsBot.Ingestion.Pages;

/// <summary>
/// The points (<see cref="PageWeights"/>) that speak for a body that begins with one piece, as it grows piece by piece. Each addition costs only what it
/// adds, so that all bodies from one place on are scored in one pass.
/// </summary>
internal sealed class RunScore(IReadOnlyList<PieceTraits> pieces, PairIndex pairs, SeamPoints seams)
{
    private readonly HashSet<int> body = [];
    private readonly List<(HeadShare Ahead, double Back)> inside = [];
    private readonly List<int> pending = [];
    private readonly List<HeadShare> before = [];
    private int pendingBylines;
    private int length;
    private int paragraphs;
    private bool isMarked;
    private bool tells;
    private bool onlyCaptions = true;
    private int leadInsInside;
    private int last = -1;
    private double points;

    /// <summary>Whether so much speaks against the body that no longer one can be right: two reports' lead-ins stand inside it.</summary>
    public bool IsHopeless { get; private set; }

    /// <summary>The heads between its paragraphs.</summary>
    public IReadOnlyList<int> Heads { get; private set; } = [];

    /// <summary>Whether it is nothing but the words under photographs, or one signed paragraph, which need no headline.</summary>
    public bool IsCaption => onlyCaptions || (paragraphs == 1 && pieces[last].IsSigned);

    /// <summary>A piece before the body, whose words are looked for in it.</summary>
    public void AddBefore(int at) => before.Add(new HeadShare(pairs, at));

    /// <summary>Adds the next piece of the body. Whether the body may end with it.</summary>
    public bool Add(int at)
    {
        if (pieces[at].Piece.Kind == PieceKind.Byline)
        {
            pendingBylines++;
            return false;
        }

        if (IsSectionHead(at))
        {
            pending.Add(at);
            return false;
        }

        AddParagraph(at);
        return true;
    }

    /// <summary>The points of the body as it stands, its end included.</summary>
    public double Points() => points + End(last) + SectionHeads(inside) + (length < PageWeights.ShortBody && !isMarked && !pieces[last].IsSigned ? PageWeights.TooShortBody * (1 - (length / (double)PageWeights.ShortBody)) : 0);

    /// <summary>The points if the piece at <paramref name="at"/>, taken for a section head, were the body's last paragraph after all.</summary>
    public double PointsEndingWith(int at) =>
        points + SectionHeads(inside) + Against(at) + End(at) + (pending.Count - 1 + pendingBylines) * PageWeights.NoEnd;

    /// <summary>The share of the pairs of the piece before the body that was added as number <paramref name="number"/>.</summary>
    public double ShareBefore(int number) => before[number].Share;

    /// <summary>The share of the pairs of any other piece.</summary>
    public double ShareOf(int piece) => HeadShare.In(body, pairs, piece);

    private bool IsSectionHead(int at) =>
        last >= 0 && pieces[at].CanBeHead && pieces[at].Head >= PageWeights.LeastSectionHead && pieces[pending.Count > 0 ? last : at - 1].IsFinished;

    private void AddParagraph(int at)
    {
        var here = pieces[at];
        points += Against(at);
        if (last < 0)
        {
            points += here.HasLeadIn ? PageWeights.MarkedStart : 0;
            points += here.IsCarriedOn ? PageWeights.StartsInMidSentence : 0;
        }
        else
        {
            points += Between(pieces[last], here);
            points += here.HasLeadIn && onlyCaptions ? PageWeights.MarkedStart - PageWeights.LeadInInside : 0;
            points += tells ? seams.At(at) : 0;
            inside.AddRange(pending.Select(head => (new HeadShare(pairs, head), ShareOf(head))));
            Heads = pending.Count > 0 ? [.. Heads, .. pending] : Heads;
        }

        onlyCaptions &= here.IsCaption;
        tells |= seams.Tells(at);
        isMarked |= here.HasLeadIn;
        paragraphs++;
        length += here.Piece.Text.Length;
        pending.Clear();
        pendingBylines = 0;
        before.ForEach(head => head.Add(pairs.Pairs[at]));
        inside.ForEach(head => head.Ahead.Add(pairs.Pairs[at]));
        body.UnionWith(pairs.Pairs[at]);
        last = at;
    }

    private double Between(PieceTraits gone, PieceTraits here)
    {
        var torn = !gone.IsFinished && here.Piece.Glued;
        leadInsInside += here.HasLeadIn && !torn && !onlyCaptions ? 1 : 0;
        IsHopeless = leadInsInside > 1;
        return (here.HasLeadIn ? torn ? PageWeights.LeadInInMidSentence : PageWeights.LeadInInside : 0)
            + (gone.IsSigned ? gone.IsCaption ? PageWeights.CaptionInside : PageWeights.SignedInside : 0)
            + (pendingBylines * PageWeights.BylineInside)
            + (gone.IsFinished ? 0 : pending.Count > 0 ? PageWeights.BrokenOff : gone.GoesOn ? PageWeights.GoesOn : PageWeights.StopsShort)
            + (WidthChanges(gone.Piece, here.Piece) ? PageWeights.WidthChange : 0);
    }

    /// <summary>What speaks against taking a piece that looks like a head for a paragraph.</summary>
    private double Against(int at) => -Math.Max(0, pieces[at].Head) * PageWeights.HeadAsParagraph;

    private double End(int at)
    {
        var piece = pieces[at];
        return (piece.IsSigned ? PageWeights.SignedAtEnd : 0) + (piece.IsFinished ? 0 : piece.GoesOn ? PageWeights.BrokenOff : PageWeights.EndsWithoutStop);
    }

    private double SectionHeads(List<(HeadShare Ahead, double Back)> heads)
    {
        var score = heads.Count > 1 ? PageWeights.SeveralSectionHeads : 0;
        foreach (var (ahead, back) in heads)
        {
            var head = pieces[ahead.Piece];
            score += PageWeights.SectionHead + (Math.Max(0, back - ahead.Share) * PageWeights.SectionHeadLooksBack);
            score += head.IsNumbered ? PageWeights.NumberedSectionHead : 0;
            score += head.HasDash ? PageWeights.DashInSectionHead : 0;
            score += heads.Any(other => other.Ahead.Piece != ahead.Piece && Alike(pieces[other.Ahead.Piece].Piece, head.Piece)) ? PageWeights.AlikeSectionHead : 0;
        }

        return score;
    }

    private static bool WidthChanges(PagePiece one, PagePiece other) =>
        one.Lines.Count > 2 && other.Lines.Count > 2 && Math.Abs(one.ColumnWidth - other.ColumnWidth) > 0.2 * Math.Max(one.ColumnWidth, other.ColumnWidth);

    private static bool Alike(PagePiece one, PagePiece other) =>
        one.Lines.Count > 1 && one.Lines.Count == other.Lines.Count && one.Lines.Zip(other.Lines).All(pair => Math.Abs(pair.First.Width - pair.Second.Width) <= 1);
}

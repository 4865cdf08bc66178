namespace NewsBot.Ingestion.Pages;

/// <summary>The headlines and bylines around a body, as far as their points go.</summary>
/// <param name="Count">How many headlines.</param>
/// <param name="Shares">The shares of their pairs that the body holds, each less the fair one and weighted, added up.</param>
/// <param name="Heads">Their points for being heads at all, added up.</param>
/// <param name="Opened">Whether a byline stands before the body.</param>
/// <param name="Signed">Whether a byline stands after it.</param>
internal readonly record struct HeadRow(int Count, double Shares, double Heads, bool Opened, bool Signed)
{
    /// <summary>The row with one more piece before the body.</summary>
    public HeadRow WithBefore(PieceTraits piece, double share) => piece.Piece.Kind == PieceKind.Byline ? this with { Opened = Opened || !piece.IsCredit } : WithHead(piece, share);

    /// <summary>The row with one more piece after the body.</summary>
    public HeadRow WithAfter(PieceTraits piece, double share) => piece.Piece.Kind == PieceKind.Byline ? this with { Signed = true } : WithHead(piece, share);

    /// <summary>The points; <paramref name="isCaption"/> where the body is a photo caption, which needs no headline.</summary>
    public double Points(bool isCaption) =>
        (Opened ? PageWeights.MarkedStart : 0) + (Signed ? PageWeights.SignedAtEnd : 0)
        + (Count == 0
            ? isCaption || (Opened && Signed) ? 0 : PageWeights.NoHeadline
            : Shares + (Heads * PageWeights.HeadAsHeadline)
                + ((Count - 1) * PageWeights.FurtherHeadline) + (Math.Max(0, Count - 3) * PageWeights.ManyHeadlines));

    private HeadRow WithHead(PieceTraits piece, double share) => this with { Count = Count + 1, Shares = Shares + ((Math.Min(share, PageWeights.EnoughShare) - PageWeights.FairShare) * (share < PageWeights.FairShare ? PageWeights.ForeignHeadline : PageWeights.HeadlineShare)), Heads = Heads + piece.Head };
}

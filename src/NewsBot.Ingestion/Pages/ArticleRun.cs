namespace NewsBot.Ingestion.Pages;

/// <summary>What a piece is in its article.</summary>
internal enum PieceRole
{
    /// <summary>A paragraph, or a part of one.</summary>
    Paragraph,

    /// <summary>A head between paragraphs.</summary>
    SectionHead,

    /// <summary>A headline, kicker or subheadline.</summary>
    Headline,

    /// <summary>A line that names who wrote.</summary>
    Byline,
}

/// <summary>A run of pieces taken as one article, or a piece that belongs to none.</summary>
/// <param name="Start">Its first piece, as a place in the list of pieces.</param>
/// <param name="BodyStart">The first piece of its body.</param>
/// <param name="BodyEnd">The place after the last piece of its body.</param>
/// <param name="End">The place after its last piece.</param>
/// <param name="Points">What speaks for it.</param>
/// <param name="Heads">The places of the heads between its paragraphs.</param>
internal sealed record ArticleRun(int Start, int BodyStart, int BodyEnd, int End, double Points, IReadOnlyList<int> Heads)
{
    /// <summary>How many headlines stand before its body.</summary>
    public int HeadsBefore { get; init; }

    /// <summary>How many headlines stand after its body.</summary>
    public int HeadsAfter { get; init; }

    /// <summary>Whether it is an article; else a line of the page that belongs to none.</summary>
    public bool IsArticle => BodyEnd > BodyStart;

    /// <summary>Whether it should have a headline and has none; photo captions, or one signed paragraph, need none.</summary>
    public bool NeedsHeadline(IReadOnlyList<PagePiece> pieces) => HeadsBefore + HeadsAfter == 0 && !pieces.Skip(BodyStart).Take(BodyEnd - BodyStart).All(piece => SignOff.IsCaption(piece.Text) || (BodyEnd - BodyStart == 1 && SignOff.Closes(piece.Text)));

    /// <summary>Its pieces with their roles, as printed.</summary>
    public IEnumerable<(PagePiece Piece, PieceRole Role)> Roles(IReadOnlyList<PagePiece> pieces) => Enumerable.Range(Start, End - Start).Select(at =>
        (pieces[at], pieces[at].Kind == PieceKind.Byline ? PieceRole.Byline : at < BodyStart || at >= BodyEnd ? PieceRole.Headline : Heads.Contains(at) ? PieceRole.SectionHead : PieceRole.Paragraph));
}

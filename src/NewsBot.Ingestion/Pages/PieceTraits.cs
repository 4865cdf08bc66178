using System.Text.RegularExpressions;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>What is looked at in a piece again and again, found once.</summary>
internal sealed partial class PieceTraits
{
    private PieceTraits(PagePiece piece, double head, bool lastLineIsFull, bool isTornFromBefore, bool isTornFromNext)
    {
        Piece = piece;
        Head = head;
        HasLeadIn = piece.Kind == PieceKind.Text && (LeadIn.Find(piece.Text) is not null || PageReference.Back(piece.Text) is not null || BracketedLeadIn().IsMatch(piece.Text));
        IsSigned = piece.Kind == PieceKind.Text && (SignOff.Closes(piece.Text) || SignOff.Is(piece.Text) || PageReference.Onward(piece.Text) is not null);
        IsCaption = piece.Kind == PieceKind.Text && SignOff.IsCaption(piece.Text);
        IsNumbered = NumberedHead.Is(piece.Text);
        HasDash = piece.Lines.Any(line => HeadlineReader.IsSubheadline(line.Text));
        IsCredit = piece.Kind == PieceKind.Byline && Credit().IsMatch(piece.Text);
        IsFinished = piece.IsFinished || IsSigned || PageReference.Back(piece.Text)?.Length == piece.Text.Length;
        GoesOn = !IsFinished && (isTornFromNext || lastLineIsFull);
        IsCarriedOn = isTornFromBefore;
    }

    /// <summary>The piece.</summary>
    public PagePiece Piece { get; }

    /// <summary>The points for its being a head, from its own lines and the columns beside it (<see cref="HeadPoints"/>).</summary>
    public double Head { get; }

    /// <summary>Whether it can be a head at all.</summary>
    public bool CanBeHead => Piece.Kind == PieceKind.Text && Head > PageWeights.LeastHead;

    /// <summary>Whether it opens a report (本报讯) or takes one up from another page (上接第1版).</summary>
    public bool HasLeadIn { get; }

    /// <summary>Whether it closes with a signature, a photographer's credit, （完） or 下转第3版.</summary>
    public bool IsSigned { get; }

    /// <summary>Whether it is the words under a photograph.</summary>
    public bool IsCaption { get; }

    /// <summary>Whether it is a byline that credits a picture (通讯员供图), as stands below things, not above.</summary>
    public bool IsCredit { get; }

    /// <summary>Whether it numbers its section.</summary>
    public bool IsNumbered { get; }

    /// <summary>Whether it has a line that opens with a subheadline's dash.</summary>
    public bool HasDash { get; }

    /// <summary>Whether a sentence ends with it.</summary>
    public bool IsFinished { get; }

    /// <summary>Whether it is a part of a sentence whose rest must follow: its last line is full, or torn off before what opens the next piece.</summary>
    public bool GoesOn { get; }

    /// <summary>Whether its first line is the rest of the line that the piece before ends with.</summary>
    public bool IsCarriedOn { get; }

    /// <summary>The traits of all <paramref name="pieces"/> of a page.</summary>
    public static IReadOnlyList<PieceTraits> Of(IReadOnlyList<PagePiece> pieces)
    {
        var grid = new ColumnGrid(pieces);
        return [.. pieces.Select((piece, at) => new PieceTraits(piece, HeadPoints.Of(pieces, at, grid), grid.LastLineIsFull(at), grid.IsTornFromNext(at - 1), grid.IsTornFromNext(at)))];
    }

    /// <summary>【环球时报记者 张三】 and the like before a first sentence.</summary>
    [GeneratedRegex("^[【（(][^】）)。]{2,20}(?:讯|报道|电|记者[^】）)。]{0,12})[】）)].{12}", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedLeadIn();

    [GeneratedRegex("(?:供图|摄|摄影)[）)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Credit();
}

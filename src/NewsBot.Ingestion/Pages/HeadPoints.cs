using System.Text.RegularExpressions;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>
/// The points (<see cref="PageWeights"/>) for a piece's being a head rather than a paragraph or a part of one, as far as it and the columns beside it
/// tell. A head's lines are as long as its words ask for; a torn-off part of a paragraph fills its column and lacks what makes its sentence whole.
/// </summary>
internal static partial class HeadPoints
{
    private const int MostLines = 4;
    private const int LongHead = 36;
    private const int LongestText = 80;

    /// <summary>The points of the piece at <paramref name="at"/>.</summary>
    public static double Of(IReadOnlyList<PagePiece> pieces, int at, ColumnGrid grid)
    {
        var piece = pieces[at];
        var text = piece.Text;
        if (piece.Kind != PieceKind.Text || piece.Layout != BlockKind.Paragraph || PageReference.Onward(text) is not null || PageReference.Back(text) is not null || piece.Lines.Count > MostLines || text.Length > LongestText || text.Contains('。', StringComparison.Ordinal)
            || SignOff.Is(text) || SignOff.OpensCaption(text) || Contact().IsMatch(text) || !text.Any(char.IsLetterOrDigit) || LeadIn.Find(text) is not null || IsBracketed(text) || "”’』」》）)，。、；：！？".Contains(text[0], StringComparison.Ordinal))
        {
            return PageWeights.NoHead;
        }

        var (columns, fills, full, torn) = (grid.Beside(at), grid.Fills(at), grid.LastLineIsFull(at), grid.IsTornFromNext(at));
        var points = PageWeights.ShortAndWithoutStop;
        points += "，、；;,".Contains(text[^1], StringComparison.Ordinal) ? PageWeights.EndsInComma : 0;
        points += text[^1] is '：' or ':' ? piece.Lines.Count == 1 ? PageWeights.EndsInColon : PageWeights.EndsInComma : 0;
        points += IsOpen(text) && text[^1] != '…' ? PageWeights.OpenQuotation : 0;
        points += text.Contains('；', StringComparison.Ordinal) ? PageWeights.EndsInComma : 0;
        points += text.Length <= 2 ? PageWeights.TooShort : 0;
        points += Math.Max(0, text.Length - LongHead) * PageWeights.EachFurtherCharacter;
        points += Math.Max(0, text.Count(character => character == '，') - 1) * PageWeights.EachFurtherComma;
        points += HeadlineReader.IsSubheadline(text) ? PageWeights.OpensWithDash : 0;
        points += grid.IsTornFromNext(at - 1) ? PageWeights.CompletesLine : 0;
        points += torn ? PageWeights.TornFromNext : 0;
        points += columns.Count > 0 && piece.Lines.Max(line => line.Width) >= columns.Max() + grid.Tolerance + 1 ? PageWeights.WiderThanColumn : 0;
        points += fills ? PageWeights.FillsColumn : piece.Lines.Count > 1 ? PageWeights.RaggedLines : 0;
        points += piece.Lines.Count > 1 && full && fills ? PageWeights.FillsColumn / 2 : 0;
        points += (piece.IsFinished ? text[^1] is not ('”' or '’') : !full && !torn) ? PageWeights.EndsEarly : 0;
        points += at + 1 < pieces.Count && pieces[at + 1].Glued && pieces[at + 1].Kind == PieceKind.Text && grid.MayRunOn(at) && !HeadlineReader.IsSubheadline(piece.Lines[^1].Text) ? PageWeights.RunsIntoNext : 0;
        return points;
    }

    [GeneratedRegex(@"\d{3,4}[-—]?\d{7,8}|\d{11}|\w@\w|www\.|https?:", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    private static bool IsBracketed(string text) => text[0] is '（' or '(' && text[^1] is '）' or ')';

    private static bool IsOpen(string text) => "“”‘’《》（）".Chunk(2).Any(pair => text.Count(character => character == pair[0]) != text.Count(character => character == pair[1]));
}

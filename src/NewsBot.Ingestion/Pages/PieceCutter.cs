using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>
/// Cuts a page's lines into pieces and says what each is, looking only at lines: how wide, how they end, what they open with. Which article a piece
/// belongs to is decided later (<see cref="ArticleAssembler"/>).
/// </summary>
internal static class PieceCutter
{
    private const int MostHeadLines = 4;
    private const int LongestHead = 75;

    /// <summary>How many lines tell a column's width, and how far back a quotation may have been opened.</summary>
    private const int LinesLookedAt = 60;

    /// <summary>A line this much narrower than its column ends a paragraph, if a sentence ends with it.</summary>
    private const double ShortBy = 1.0;

    /// <summary>The pieces, in order. Every line that is not blank is in exactly one.</summary>
    public static IReadOnlyList<PagePiece> Cut(IReadOnlyList<PageLine> lines)
    {
        var pieces = new List<PagePiece>();
        var groups = Groups(lines).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            var before = pieces.FindLast(piece => piece.Kind != PieceKind.Furniture);
            var torn = before is { Kind: PieceKind.Body, IsFinished: false } ? before : null;
            pieces.Add(new PagePiece(Classify(groups[i], torn, i + 1 < groups.Count ? groups[i + 1] : null), groups[i]));
        }

        return JoinTorn(pieces);
    }

    /// <summary>Runs of lines without a blank line, cut again where a paragraph ends and where a line opens something new.</summary>
    private static IEnumerable<IReadOnlyList<PageLine>> Groups(IReadOnlyList<PageLine> lines)
    {
        var run = new List<PageLine>();
        foreach (var line in lines.Append(new PageLine(0, "", false)))
        {
            if (!line.IsBlank)
            {
                run.Add(line);
                continue;
            }

            foreach (var group in CutRun(run))
            {
                yield return group;
            }

            run = [];
        }
    }

    private static IEnumerable<IReadOnlyList<PageLine>> CutRun(IReadOnlyList<PageLine> run)
    {
        var (start, width) = (0, run.Count == 0 ? 0 : TypicalWidth(run, 0));
        for (var at = 1; at <= run.Count; at++)
        {
            if (at == run.Count || OpensSomething(run, at) || EndsParagraph(run, start, at, width) || (run[at].Indented && PagePiece.EndsSentence(run[at - 1].Text)))
            {
                yield return [.. run.Skip(start).Take(at - start)];
                start = at;
                width = at < run.Count ? TypicalWidth(run, start) : 0;
            }
        }
    }

    /// <summary>The width of the column: the median, because a line with squeezed signs can be wider than its column.</summary>
    private static double TypicalWidth(IReadOnlyList<PageLine> run, int start)
    {
        var widths = run.Skip(start).Take(LinesLookedAt).Select(line => line.Width).Order().ToList();
        return widths.Count < 4 ? widths[^1] : widths[widths.Count / 2];
    }

    private static bool OpensSomething(IReadOnlyList<PageLine> run, int at)
    {
        var (before, line) = (run[at - 1].Text, run[at].Text);
        return BylineReader.IsByline(line) != BylineReader.IsByline(before)
            || PageFurniture.Is(line) != PageFurniture.Is(before)
            || OpensReport(run, at);
    }

    /// <summary>Whether a report's lead-in starts with this line; it may run on into the next one.</summary>
    private static bool OpensReport(IReadOnlyList<PageLine> run, int at) =>
        LeadIn.Find(run[at].Text + (at + 1 < run.Count ? run[at + 1].Text : "")) is not null && !MidSentence(run[at - 1].Text);

    /// <summary>「据新华社\n本报讯」 aside, a lead-in is no lead-in in the middle of a sentence: the line before would end in a comma or the like.</summary>
    private static bool MidSentence(string before) => "，、；：的".Contains(before[^1], StringComparison.Ordinal);

    private static bool EndsParagraph(IReadOnlyList<PageLine> run, int start, int end, double columnWidth) =>
        PagePiece.EndsSentence(run[end - 1].Text) && run[end - 1].Width < columnWidth - ShortBy && !InsideQuotation(run.Take(end).Skip(Math.Max(start, end - LinesLookedAt)));

    private static bool InsideQuotation(IEnumerable<PageLine> lines) =>
        lines.Aggregate(0, (depth, line) => line.Text.Aggregate(depth, (open, character) => character switch { '“' => open + 1, '”' => Math.Max(0, open - 1), _ => open })) > 0;

    private static PieceKind Classify(IReadOnlyList<PageLine> lines, PagePiece? torn, IReadOnlyList<PageLine>? next)
    {
        var text = PagePiece.Join(lines).Text;
        if (lines.All(line => BylineReader.IsByline(line.Text)) || IsSignature(text))
        {
            return PieceKind.Byline;
        }

        if (lines.All(line => PageFurniture.Is(line.Text)))
        {
            return PieceKind.Furniture;
        }

        var goesOn = (torn is not null && Continues(torn, lines, text)) || (next is not null && TornOff.Before(lines, next));
        return LooksLikeHead(lines, text) && !goesOn ? PieceKind.Head : PieceKind.Body;
    }

    /// <summary>（桑榆）: a name in brackets on a line of its own.</summary>
    private static bool IsSignature(string text) => text.Length is >= 4 and <= 6 && text[0] is '（' or '(' && text[^1] is '）' or ')' && text[1..^1].All(character => character is >= '\u4e00' and <= '\u9fff');

    private static bool LooksLikeHead(IReadOnlyList<PageLine> lines, string text) =>
        lines.Count <= MostHeadLines
        && text.Length <= LongestHead
        && !text.Contains('。', StringComparison.Ordinal)
        && !"，、；：,;:".Contains(text[^1], StringComparison.Ordinal)
        && LeadIn.Find(text) is null
        && text.Any(char.IsLetterOrDigit);

    /// <summary>Whether lines without a full stop go on with the sentence that the piece before was torn off in.</summary>
    private static bool Continues(PagePiece torn, IReadOnlyList<PageLine> lines, string text)
    {
        var width = torn.Lines.Count > 2 ? torn.ColumnWidth : Math.Max(torn.ColumnWidth, lines.Max(line => line.Width));
        var fills = lines.Count > 1 ? lines.Take(lines.Count - 1).All(line => line.Width >= width - 3) : lines[0].Width >= width - 3 && lines[0].Width <= width + 1.5;
        return fills || (torn.Text[^1] is '，' or '、' or '；' or '：' && text.Length <= 6) || text is "“" or "”" || text.Contains('；', StringComparison.Ordinal);
    }

    /// <summary>A body torn off in mid-sentence and the body that goes on with it become one.</summary>
    private static List<PagePiece> JoinTorn(IReadOnlyList<PagePiece> pieces)
    {
        var joined = new List<PagePiece>();
        List<PageLine>? growing = null;
        foreach (var piece in pieces)
        {
            var last = growing is null ? null : new PagePiece(PieceKind.Body, growing.GetRange(Math.Max(0, growing.Count - 2), Math.Min(2, growing.Count)));
            if (piece.Kind == PieceKind.Body && last is { IsFinished: false } && LeadIn.Find(piece.Text) is null)
            {
                growing!.AddRange(piece.Lines);
                continue;
            }

            Close();
            if (piece.Kind == PieceKind.Body)
            {
                growing = [.. piece.Lines];
            }
            else
            {
                joined.Add(piece);
            }
        }

        Close();
        return joined;

        void Close()
        {
            if (growing is not null)
            {
                joined.Add(new PagePiece(PieceKind.Body, growing));
                growing = null;
            }
        }
    }
}

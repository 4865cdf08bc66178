using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>
/// Cuts a page's lines into pieces, looking only at lines: how wide, how they end, what they open with. Which of them is a head and which article it
/// belongs to is decided later (<see cref="ArticleAssembler"/>).
/// </summary>
internal static class PieceCutter
{
    /// <summary>How many lines tell a column's width, and how far back a quotation may have been opened.</summary>
    private const int LinesLookedAt = 60;

    /// <summary>A line this much narrower than its column ends a paragraph, if a sentence ends with it.</summary>
    private const double ShortBy = 1.0;

    /// <summary>The pieces, in order. Every line that is not blank is in exactly one.</summary>
    public static IReadOnlyList<PagePiece> Cut(IReadOnlyList<PageLine> lines)
    {
        var pieces = new List<PagePiece>();
        var run = new List<PageLine>();
        var widths = lines.Where(line => !line.IsBlank).Select(line => line.Width).Order().ToList();
        var width = widths.Count == 0 ? 0 : widths[widths.Count / 2];
        foreach (var line in lines.Append(new PageLine(0, "", false)))
        {
            if (!line.IsBlank)
            {
                run.Add(line);
                continue;
            }

            var isFurniture = Furniture(run);
            foreach (var (group, start) in CutRun(run, isFurniture, width))
            {
                pieces.Add(new PagePiece(isFurniture[start] ? PieceKind.Furniture : KindOf(group), group, start > 0, TextLayout.Of(group, width)));
            }

            run = [];
        }

        return pieces;
    }

    /// <summary>Lines without a blank line, cut where a paragraph ends and where a line opens something new.</summary>
    private static IEnumerable<(IReadOnlyList<PageLine> Lines, int Start)> CutRun(IReadOnlyList<PageLine> run, IReadOnlyList<bool> isFurniture, double pageWidth)
    {
        if (run.Count > 0 && !isFurniture.Contains(true) && TextLayout.Of(run, pageWidth) != BlockKind.Paragraph)
        {
            yield return (run, 0);
            yield break;
        }

        var (start, width) = (0, run.Count == 0 ? 0 : TypicalWidth(run, 0));
        for (var at = 1; at <= run.Count; at++)
        {
            if (at == run.Count || isFurniture[at] != isFurniture[at - 1] || OpensSomething(run, at) || EndsParagraph(run, start, at, width) || (run[at].Indented && PagePiece.EndsSentence(run[at - 1].Text)))
            {
                yield return ([.. run.Skip(start).Take(at - start)], start);
                start = at;
                width = at < run.Count ? TypicalWidth(run, start) : 0;
            }
        }
    }

    private static double TypicalWidth(IReadOnlyList<PageLine> run, int start)
    {
        var widths = run.Skip(start).Take(LinesLookedAt).Select(line => line.Width).Order().ToList();
        return widths.Count < 4 ? widths[^1] : widths[widths.Count / 2];
    }

    private static bool OpensSomething(IReadOnlyList<PageLine> run, int at)
    {
        var (before, line) = (run[at - 1].Text, run[at].Text);
        return TextLayout.IsRow(line) != TextLayout.IsRow(before)
            || BylineReader.IsByline(line) != BylineReader.IsByline(before)
            || OpensReport(run, at);
    }

    /// <summary>Whether a report's lead-in starts with this line; it may run on into the next one.</summary>
    private static bool OpensReport(IReadOnlyList<PageLine> run, int at) =>
        LeadIn.Find(run[at].Text + (at + 1 < run.Count ? run[at + 1].Text : "")) is not null && !MidSentence(run[at - 1].Text);

    /// <summary>A lead-in is no lead-in in the middle of a sentence: the line before would end in a comma or the like.</summary>
    private static bool MidSentence(string before) => "，、；：的".Contains(before[^1], StringComparison.Ordinal);

    private static bool EndsParagraph(IReadOnlyList<PageLine> run, int start, int end, double columnWidth) =>
        PagePiece.EndsSentence(run[end - 1].Text) && run[end - 1].Width < columnWidth - ShortBy && !InsideQuotation(run.Take(end).Skip(Math.Max(start, end - LinesLookedAt)));

    private static bool InsideQuotation(IEnumerable<PageLine> lines) =>
        lines.Aggregate(0, (depth, line) => line.Text.Aggregate(depth, (open, character) => character switch { '“' => open + 1, '”' => Math.Max(0, open - 1), _ => open })) > 0;

    private static PieceKind KindOf(IReadOnlyList<PageLine> lines) =>
        lines.All(line => BylineReader.IsByline(line.Text)) || IsSignature(PagePiece.Join(lines).Text) ? PieceKind.Byline : PieceKind.Text;

    /// <summary>Which lines belong to the page: all, if all look so; else those that stand out, and what follows them. Any other may be the rest of a sentence.</summary>
    private static List<bool> Furniture(IReadOnlyList<PageLine> run)
    {
        var all = run.All(line => PageFurniture.Is(line.Text));
        var found = new List<bool>();
        foreach (var line in run)
        {
            found.Add(all || PageFurniture.StandsOut(line.Text) || (found.Count > 0 && found[^1] && PageFurniture.Is(line.Text)));
        }

        return found;
    }

    /// <summary>（桑榆）: a name in brackets on a line of its own.</summary>
    private static bool IsSignature(string text) => text.Length is >= 4 and <= 6 && text[0] is '（' or '(' && text[^1] is '）' or ')' && text[1..^1].All(character => character is >= '\u4e00' and <= '\u9fff');
}

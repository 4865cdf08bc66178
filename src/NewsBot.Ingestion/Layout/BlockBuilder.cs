using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Layout;

/// <summary>Makes paragraphs and heads of the lines of a page, which come in reading order.</summary>
internal sealed class BlockBuilder(PrintedPage page)
{
    private readonly List<LaidOutBlock> blocks = [];
    private readonly List<PrintedLine> open = [];
    private double columnLeft;
    private double columnRight;
    private double pitch;
    private double paragraphWhite;
    private bool ownsRow;
    private bool kicker;
    private bool inFlow;
    private bool indented;

    /// <summary>The blocks of a page. A paragraph that goes on at the top of the next column is one block.</summary>
    public static IReadOnlyList<LaidOutBlock> Of(PrintedPage page)
    {
        var builder = new BlockBuilder(page);
        foreach (var strip in ReadingOrder.Of(page))
        {
            builder.Add(strip);
        }

        builder.Close();
        return builder.blocks;
    }

    private void Add(PageStrip strip)
    {
        Measure(strip);
        PrintedLine? above = null;
        for (var at = 0; at < strip.Lines.Count; at++)
        {
            var line = strip.Lines[at];
            if (open.Count > 0 && !GoesOn(open[^1], line, above))
            {
                Close();
            }

            if (open.Count == 0)
            {
                ownsRow = strip.Heads(line);
                inFlow = above is not null && !page.IsLarge(above) && line.Top - above.Bottom <= Math.Max(pitch + (LayoutWeights.InFlow * page.TextSize), paragraphWhite * 1.1);
                indented = IsIndented(line);
                kicker = at + 1 < strip.Lines.Count && IsKicker(line, above, strip.Lines[at + 1]);
            }

            open.Add(line);
            above = line;
        }

        // A headline over columns ends with its strip; inside a column it may go on at the top of the next one, as text does.
        if (open.Count > 0 && page.IsLarge(open[^1]) && strip.OwnsRow)
        {
            Close();
        }
    }

    /// <summary>The edges of the column, and how far its lines are apart. A strip of a line or two takes its left edge from the text above or below it.</summary>
    private void Measure(PageStrip strip)
    {
        var text = strip.Lines.Where(line => !page.IsLarge(line)).ToList();
        text = text.Count > 0 ? text : [.. strip.Lines];
        (columnLeft, columnRight) = (text.Min(line => line.Left), text.Max(line => line.Right));
        if (text.Count < 4)
        {
            var near = page.Lines.Where(line => !page.IsLarge(line) && line.Left < columnRight && line.Right > columnLeft && line.Left > columnLeft - (LayoutWeights.DeepestIndent * page.TextSize)).ToList();
            (columnLeft, columnRight) = (Math.Min(columnLeft, near.Select(line => line.Left).DefaultIfEmpty(columnLeft).Min()), Math.Max(columnRight, near.Where(line => line.Left < columnLeft + page.TextSize).Select(line => line.Right).DefaultIfEmpty(columnRight).Max()));
        }

        var steps = text.Zip(text.Skip(1), (first, second) => second.Top - first.Bottom).Where(step => step > -page.TextSize).Order().ToList();
        pitch = steps.Count == 0 ? page.TextSize : steps[steps.Count / 2];
        paragraphWhite = steps.Count == 0 ? 0 : steps[(int)(steps.Count * 0.95)];
    }

    private bool IsKicker(PrintedLine line, PrintedLine? above, PrintedLine below) => !page.IsLarge(line) && page.IsLarge(below) && LooksLikeKicker(line.Text.Trim())
        && (above is null || page.IsLarge(above) || line.Top - above.Bottom > Math.Max(pitch + (LayoutWeights.Apart * page.TextSize), below.Top - line.Bottom));

    /// <summary>Whether a text in the text's own size can stand above a headline: it can be a head and is not in brackets, as （完） is.</summary>
    internal static bool LooksLikeKicker(string text) => text.Length >= LayoutWeights.ShortestKicker && LooksLikeHead(text) && text[0] is not ('（' or '(' or '【') && text[^1] is not ('）' or ')');

    private double Usual(PrintedLine above, PrintedLine line) => page.IsLarge(above) || page.IsLarge(line) ? LayoutWeights.HeadLeading * Math.Max(above.Size, line.Size) : pitch + (LayoutWeights.Apart * page.TextSize);

    /// <summary>Whether <paramref name="line"/> goes on with the block that <paramref name="last"/> is the last line of; <paramref name="above"/> is the line over it in its column.</summary>
    private bool GoesOn(PrintedLine last, PrintedLine line, PrintedLine? above)
    {
        var sameType = Math.Abs(last.Size - line.Size) <= LayoutWeights.SameSize * Math.Max(last.Size, line.Size) && (last.Bold == line.Bold || !page.IsLarge(line));
        if (!sameType)
        {
            return false;
        }

        var text = LineJoiner.Join(open.Select(part => part.Text));
        if (page.IsLarge(line))
        {
            return above is null ? !ownsRow && !HeadlineReader.IsSubheadline(line.Text) : line.Top - above.Bottom <= Usual(above, line);
        }

        var finished = PagePiece.EndsSentence(text);
        var isShort = above is not null && above.Right < columnRight - (LayoutWeights.ShortLine * page.TextSize);
        if (BylineReader.IsByline(line.Text.Trim()) != BylineReader.IsByline(text) && (isShort || finished || IsIndented(line)))
        {
            return false;
        }

        if (above is not null && line.Top - above.Bottom > Usual(above, line) && finished)
        {
            return false;
        }

        var opens = IsIndented(line);
        return !((opens && (finished || isShort)) || (isShort && finished) || (isShort && LooksLikeHead(text)));
    }

    private bool IsIndented(PrintedLine line) => line.Left - columnLeft >= LayoutWeights.Indent * page.TextSize;

    /// <summary>Whether a text in the text's own size could be a section head: short, without a sentence's signs.</summary>
    internal static bool LooksLikeHead(string text) =>
        text.Length is > 1 and <= LayoutWeights.LongestPlainHead && text.Any(char.IsLetterOrDigit) && !"，、；：。！,;:".Contains(text[^1], StringComparison.Ordinal)
        && !text.Contains('。', StringComparison.Ordinal) && LeadIn.Find(text) is null && !BylineReader.IsByline(text) && !PageFurniture.Is(text);

    private void Close()
    {
        if (open.Count == 0)
        {
            return;
        }

        var text = LineJoiner.Join(open.Select(line => line.Text));
        var isHead = page.IsLarge(open[0]) && text.Length <= LayoutWeights.LongestHead && !text.Contains('。', StringComparison.Ordinal) && !PageFurniture.Is(text) && !BylineReader.IsByline(text) && text.Any(char.IsLetterOrDigit);
        if (text.Length > 0)
        {
            blocks.Add(new LaidOutBlock(isHead ? [.. open.Select(line => line.Text)] : [text], page.TextSize == 0 ? 1 : open[0].Size / page.TextSize, isHead, ownsRow, kicker, page.Number, InFlow: inFlow, Indented: indented));
        }

        open.Clear();
    }
}

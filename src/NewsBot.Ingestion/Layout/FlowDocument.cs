using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Layout;

/// <summary>Makes articles of the paragraphs of a document whose text flows.</summary>
internal static class FlowDocument
{
    /// <summary>Sizes for headings whose document gives none, by how far their level lies below the highest in use.</summary>
    private static readonly double[] LevelSizes = [2.0, 1.25, 1.15, 1.12, 1.1, 1.08];

    /// <summary>The size of a paragraph that only its weight makes a head.</summary>
    private const double BoldHead = 1.08;

    /// <summary>The articles of a document that may hold several.</summary>
    public static (IReadOnlyList<LaidOutArticle> Articles, IReadOnlyList<LaidOutBlock> Others) Several(IReadOnlyList<FlowParagraph> paragraphs) => ArticleAssembly.Of(Blocks(WithoutPageTitle(paragraphs)));

    /// <summary>The article of a document that holds one: all its heads are section heads. Null where it has no text.</summary>
    public static LaidOutArticle? One(string title, IReadOnlyList<FlowParagraph> paragraphs)
    {
        var head = title.Trim() is { Length: > 0 } headline ? new HeadGroup([new LaidOutBlock([headline], LevelSizes[0], true)]) : null;
        var article = new LaidOutArticle(head);
        foreach (var block in Blocks(paragraphs).SkipWhile(block => block.IsHead && Same(block.Text, title)).Where(block => !PageFurniture.Is(block.Text)))
        {
            article.Parts.Add((BylineReader.IsByline(block.Text) ? PieceRole.Byline : block.IsHead ? PieceRole.SectionHead : PieceRole.Paragraph, block));
        }

        return article.HasText ? article : null;
    }

    private static bool Same(string first, string second) => Squeeze(first) == Squeeze(second);

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>A highest heading that stands once, right above one of several of the next level, is the page's name and no headline.</summary>
    private static IReadOnlyList<FlowParagraph> WithoutPageTitle(IReadOnlyList<FlowParagraph> paragraphs)
    {
        var headings = paragraphs.Select((paragraph, index) => (paragraph, index)).Where(entry => entry.paragraph.Level > 0).ToList();
        var levels = headings.GroupBy(entry => entry.paragraph.Level).OrderBy(level => level.Key).ToList();
        return levels.Count > 1 && levels[0].Count() == 1 && levels[1].Count() > 1 && headings[0].paragraph.Level == levels[0].Key
            && headings[1].index == headings[0].index + 1 && headings[1].paragraph.Level == levels[1].Key && paragraphs.Skip(headings[1].index + 1).FirstOrDefault() is { Level: 0 } && Followed(levels[1]) > 1
            ? [.. paragraphs.Where((_, index) => index != headings[0].index)]
            : paragraphs;

        int Followed(IEnumerable<(FlowParagraph Paragraph, int Index)> same) => same.Count(entry => entry.Index + 1 < paragraphs.Count && paragraphs[entry.Index + 1].Level == 0);
    }

    private static List<LaidOutBlock> Blocks(IReadOnlyList<FlowParagraph> paragraphs)
    {
        var textSize = paragraphs.Where(paragraph => paragraph is { Level: 0, Size: not null }).GroupBy(paragraph => paragraph.Size!.Value).MaxBy(size => size.Sum(paragraph => paragraph.Text.Length))?.Key ?? 0;
        var levels = paragraphs.Select(paragraph => paragraph.Level).Where(level => level > 0).Distinct().Order().ToList();
        var blocks = paragraphs.Where(paragraph => paragraph.Text.Length > 0).Select(Block).ToList();

        // A manuscript without any marks: its first line, if it can be a head, is the headline.
        blocks = [.. blocks.Select((block, index) => block with { Kicker = !block.IsHead && index + 1 < blocks.Count && blocks[index + 1].IsHead && BlockBuilder.LooksLikeKicker(block.Text) })];
        return blocks.Count > 1 && !blocks.Exists(block => block.IsHead) && BlockBuilder.LooksLikeHead(blocks[0].Text) && !BylineReader.IsByline(blocks[0].Text)
            ? [blocks[0] with { IsHead = true, Size = LevelSizes[0] }, .. blocks.Skip(1)]
            : blocks;

        LaidOutBlock Block(FlowParagraph paragraph)
        {
            var size = paragraph.Size is { } points && textSize > 0 ? points / textSize : 1.0;
            var heavy = paragraph.Bold && BlockBuilder.LooksLikeHead(paragraph.Text);
            var isHead = paragraph.Text.Length <= LayoutWeights.LongestHead && !BylineReader.IsByline(paragraph.Text)
                && (paragraph.Level > 0 || heavy || (size >= LayoutWeights.LargeType && !paragraph.Text.Contains('。', StringComparison.Ordinal)));
            size = !isHead || size >= LayoutWeights.LargeType ? size : paragraph.Level > 0 ? LevelSizes[levels.IndexOf(paragraph.Level)] : BoldHead;
            return new LaidOutBlock(isHead ? paragraph.Lines : [paragraph.Text], size, isHead);
        }
    }
}

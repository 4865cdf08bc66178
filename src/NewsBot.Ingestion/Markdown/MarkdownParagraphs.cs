using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsBot.Ingestion.Layout;

namespace NewsBot.Ingestion.Markdown;

/// <summary>Makes paragraphs of a Markdown document. Code and raw HTML are no text of a report.</summary>
internal static class MarkdownParagraphs
{
    /// <summary>The paragraphs, in order.</summary>
    public static IReadOnlyList<FlowParagraph> Of(MarkdownDocument document) =>
        [.. document.Descendants<LeafBlock>().Where(block => block is HeadingBlock or ParagraphBlock).Select(Paragraph).Where(paragraph => paragraph.Text.Length > 0)];

    private static FlowParagraph Paragraph(LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline { IsHard: true } => "\n",
                LineBreakInline => "\r",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                _ => "",
            });
        }

        var lines = text.ToString().Split('\n').Select(Soft).Where(line => line.Length > 0).ToList();
        return new FlowParagraph(lines, null, (block as HeadingBlock)?.Level ?? 0, block.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2, NextSibling: null });
    }

    /// <summary>A line break of the file's own is a space between Latin words and nothing between Chinese characters.</summary>
    private static string Soft(string line) => LineJoiner.Join(line.Split('\r').Select(part => part.Trim(' ', '\t', '　') + " "));
}

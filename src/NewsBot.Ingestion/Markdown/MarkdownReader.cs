using Markdig;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Files;
using NewsBot.Ingestion.Layout;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Markdown;

/// <summary>Reads Markdown, with what stands in its front matter. A title there makes the file one article; without one, headings open articles.</summary>
internal sealed class MarkdownReader : IFormatReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().Build();

    /// <inheritdoc/>
    public IReadOnlyList<string> Endings => [".md", ".markdown"];

    /// <inheritdoc/>
    public IReadOnlyList<FileSignature> Signatures => [FileSignature.Text];

    /// <inheritdoc/>
    public IEnumerable<NewspaperPage> Read(SourceFile file, ReadContext context)
    {
        var (front, body) = FrontMatter.Split(TextFile.Read(file, context), problem => context.Report(new SourceProblem(file.Path, null, SourceProblemKind.Malformed, problem)));
        var paragraphs = MarkdownParagraphs.Of(Parse(body, context.Options));
        var metadata = new PageMetadata(front.Newspaper, front.Date, front.Page, front.Url);
        if (front.Title is null)
        {
            var (articles, others) = FlowDocument.Several(paragraphs);
            return [WithDate(LaidOutPages.Page(articles, others, file.Name, metadata))];
        }

        return [WithDate(LaidOutPages.Page(FlowDocument.One(front.Title, paragraphs) is { } article ? [article] : [], [], file.Name, metadata))];
    }

    private static Markdig.Syntax.MarkdownDocument Parse(string body, SourceOptions options)
    {
        try
        {
            return Markdig.Markdown.Parse(body, Pipeline);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.OrdinalIgnoreCase) || exception.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            throw new SourceRefusedException(SourceProblemKind.TooDeep, $"its quotations and lists are nested deeper than any text needs ({options.MaxDepth} at the most); flatten them.");
        }
    }

    private static NewspaperPage WithDate(NewspaperPage page) => page with { Articles = [.. page.Articles.Select(article => article.Date is null ? article : article with { DateSource = DateSource.Article })] };
}

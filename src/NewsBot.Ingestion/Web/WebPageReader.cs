using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Files;
using NewsBot.Ingestion.Layout;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Web;

/// <summary>
/// Reads web pages. A page with several headlines, each over a text, is a newspaper's page and read as one; of any other the article is taken out of
/// what surrounds it (<see cref="MainArticle"/>). Scripts do not run and nothing is fetched.
/// </summary>
internal sealed class WebPageReader : IFormatReader
{
    /// <summary>A text of fewer characters under a headline is a teaser, not an article.</summary>
    private const int ShortestArticle = 60;

    /// <inheritdoc/>
    public IReadOnlyList<string> Endings => [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public IReadOnlyList<FileSignature> Signatures => [FileSignature.Html, FileSignature.Text, FileSignature.Xml];

    /// <inheritdoc/>
    public IEnumerable<NewspaperPage> Read(SourceFile file, ReadContext context)
    {
        var html = TextFile.Read(file, context, longLines: true);
        if (TagDepth.Of(html, context.Options.MaxDepth) > context.Options.MaxDepth)
        {
            throw new SourceRefusedException(SourceProblemKind.TooDeep, $"its tags are nested more than {context.Options.MaxDepth} deep; no article needs that. Save the page anew, or raise Sources:MaxDepth.");
        }

        using var document = new HtmlParser().ParseDocument(html);
        context.Cancelled.ThrowIfCancellationRequested();
        var facts = PageFacts.Of(document);
        return [AddFacts(Read(document, file.Name, new PageMetadata(Newspaper: facts.Newspaper, Url: facts.Url)), facts)];
    }

    private static NewspaperPage Read(IHtmlDocument document, string name, PageMetadata metadata)
    {
        var types = TypeSizes.Of(document);
        var parts = document.QuerySelectorAll("article").Where(part => part.QuerySelector("article") is null).ToList();
        var (articles, others) = parts.Count > 1
            ? Together(parts.Select(part => FlowDocument.Several(ParagraphFinder.Of(part, types))))
            : FlowDocument.Several(ParagraphFinder.Of(document.Body!, types));
        var whole = articles.Where(article => article.Parts.Where(part => part.Role == PieceRole.Paragraph).Sum(part => part.Block.Text.Length) >= ShortestArticle).ToList();
        if (whole.Count(article => article.Head is not null) > 1)
        {
            return LaidOutPages.Page(whole, others.Concat(articles.Except(whole).SelectMany(article => article.Parts.Select(part => part.Block))), name, metadata);
        }

        var main = MainArticle.Of(document, types);
        return LaidOutPages.Page(main is null ? [] : [main], others, name, metadata);
    }

    private static (IReadOnlyList<LaidOutArticle> Articles, IReadOnlyList<LaidOutBlock> Others) Together(IEnumerable<(IReadOnlyList<LaidOutArticle> Articles, IReadOnlyList<LaidOutBlock> Others)> parts)
    {
        var all = parts.ToList();
        return ([.. all.SelectMany(part => part.Articles)], [.. all.SelectMany(part => part.Others)]);
    }

    private static NewspaperPage AddFacts(NewspaperPage page, PageFacts facts) => facts.Date is not { } date ? page : page with
    {
        Articles = [.. page.Articles.Select(article => article with { Date = date, DateSource = DateSource.Metadata })],
    };
}

using System.Text.Json;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Commands;

/// <summary>A page as <c>read --json</c> prints it.</summary>
internal sealed record PageResult(string File, IReadOnlyList<PageArticle> Articles, double Confidence, bool NeedsReview)
{
    /// <summary>The result for a page read from <paramref name="file"/>.</summary>
    public static PageResult Of(string file, NewspaperPage page) => new(file, [.. page.Articles.Select(PageArticle.Of)], Math.Round(page.Confidence, 4), page.NeedsReview);
}

/// <summary>An article of a page.</summary>
internal sealed record PageArticle(
    string Id,
    string Kind,
    string Headline,
    string? Kicker,
    string? Subheadline,
    IReadOnlyList<string> SectionHeads,
    IReadOnlyList<PagePerson> Byline,
    string? Dateline,
    string? Newspaper,
    DateOnly? Date,
    string? DateSource,
    string? Page,
    IReadOnlyList<PageParagraph> Paragraphs,
    double? Confidence)
{
    /// <summary>The article as printed.</summary>
    public static PageArticle Of(Article article) => new(
        article.Id.Value,
        JsonNamingPolicy.CamelCase.ConvertName(article.Kind.ToString()),
        article.Headline,
        article.Kicker,
        article.Subheadline,
        [.. article.SectionHeads],
        [.. article.Byline.Select(person => new PagePerson(person.Name, person.Role))],
        article.Dateline,
        article.Newspaper,
        article.Date,
        article.DateSource?.ToString(),
        article.Page,
        [.. article.Blocks.Where(block => block.Kind is not (BlockKind.SectionHead or BlockKind.Byline)).Select(block => PageParagraph.Of(block, article))],
        article.Confidence is { } confidence ? Math.Round(confidence, 4) : null);
}

/// <summary>A person in a byline.</summary>
internal sealed record PagePerson(string Name, string Role);

/// <summary>A paragraph, caption, table, list of names or verse, and its first and last line in the file, counted from 1.</summary>
internal sealed record PageParagraph(string Text, int[]? Lines, string Kind)
{
    /// <summary>The block as printed.</summary>
    public static PageParagraph Of(ArticleBlock block, Article article) => new(
        block.Span.In(article.Text),
        block.LineRange is { } lines ? [lines.From, lines.To] : null,
        JsonNamingPolicy.CamelCase.ConvertName(block.Kind.ToString()));
}

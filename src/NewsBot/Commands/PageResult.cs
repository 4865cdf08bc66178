using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Commands;

/// <summary>A page as <c>read --json</c> prints it.</summary>
internal sealed record PageResult(string File, IReadOnlyList<PageArticle> Articles)
{
    /// <summary>The result for a page read from <paramref name="file"/>.</summary>
    public static PageResult Of(string file, NewspaperPage page) => new(file, [.. page.Articles.Select(PageArticle.Of)]);
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
    IReadOnlyList<PageParagraph> Paragraphs)
{
    /// <summary>The article as printed.</summary>
    public static PageArticle Of(Article article) => new(
        article.Id.Value,
        article.Kind == ArticleKind.PhotoCaption ? "photoCaption" : "report",
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
        [.. article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => new PageParagraph(block.Span.In(article.Text), block.LineRange is { } lines ? [lines.From, lines.To] : null))]);
}

/// <summary>A person in a byline.</summary>
internal sealed record PagePerson(string Name, string Role);

/// <summary>A paragraph and its first and last line in the file, counted from 1.</summary>
internal sealed record PageParagraph(string Text, int[]? Lines);

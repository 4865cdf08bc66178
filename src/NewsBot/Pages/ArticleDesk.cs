using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using NewsBot.Hosting;

namespace NewsBot.Pages;

/// <summary>Finds what a link leads to: a version of an article and what became of it, from the archive; with a temporary index, from that.</summary>
internal sealed class ArticleDesk(IArticleStore articles, INewsArchive archive, ServingState state)
{
    /// <summary>The version of that id, an id with a slash coming escaped; null where there is none, or where it still waits for a person.</summary>
    public ArticleVersion? Find(string? id) =>
        ArticleId.TryCreate(id, out var valid) && Find(valid) is { } version ? version
        : ArticleId.TryCreate(Uri.UnescapeDataString(id ?? ""), out var unescaped) ? Find(unescaped)
        : null;

    /// <summary>An article of which nothing more is known.</summary>
    public static ArticleVersion Plain(Article article) => new(
        new ArticleSummary(article.Id, VersionState.Current, article.Headline, article.Newspaper, article.Date, article.SourceFile ?? "", default), article, null, [], null, [], []);

    private ArticleVersion? Find(ArticleId id) => state.IsTemporary
        ? articles.Find(id) is { } article ? Plain(article) : null
        : archive.Find(id) is { Summary.State: not VersionState.Waiting } version ? version : null;
}

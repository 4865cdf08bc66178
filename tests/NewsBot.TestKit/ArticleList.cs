using NewsBot.Core.Newspapers;

namespace NewsBot.TestKit;

/// <summary>An article store in memory.</summary>
public sealed class ArticleList(params Article[] articles) : IArticleStore
{
    /// <inheritdoc/>
    public int Count => articles.Length;

    /// <inheritdoc/>
    public Article? Find(ArticleId id) => articles.FirstOrDefault(article => article.Id == id);

    /// <inheritdoc/>
    public IReadOnlyList<Article> List(int skip, int take) => [.. articles.Skip(skip).Take(take)];
}

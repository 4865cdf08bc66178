namespace NewsBot.Core.Newspapers;

/// <summary>The stored articles, by id.</summary>
public interface IArticleStore
{
    /// <summary>The article of that id, or null where there is none.</summary>
    Article? Find(ArticleId id);

    /// <summary>The articles in the order they were stored: <paramref name="take"/> of them after the first <paramref name="skip"/>.</summary>
    IReadOnlyList<Article> List(int skip, int take);

    /// <summary>How many articles are stored.</summary>
    int Count { get; }
}

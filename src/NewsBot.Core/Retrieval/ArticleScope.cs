using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Retrieval;

/// <summary>Which articles a question may be answered from.</summary>
/// <param name="Articles">The articles meant.</param>
/// <param name="Excluded">False: these articles only. True: all but these.</param>
public sealed record ArticleScope(IReadOnlySet<ArticleId> Articles, bool Excluded)
{
    /// <summary>These articles and no others.</summary>
    public static ArticleScope Only(IEnumerable<ArticleId> articles) => new(articles.ToHashSet(), false);

    /// <summary>Everything but these articles.</summary>
    public static ArticleScope AllBut(IEnumerable<ArticleId> articles) => new(articles.ToHashSet(), true);
}

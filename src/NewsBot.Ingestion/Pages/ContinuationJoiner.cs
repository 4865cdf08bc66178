using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>
/// Joins the parts of articles that go on on another page of the same issue: the one that ends in 「下转第3版」 with the one on page 3 that begins with
/// 「上接第1版」. The second part's headline, which only repeats the first one's, goes; everything else stays.
/// </summary>
public static class ContinuationJoiner
{
    /// <summary>
    /// The articles of one issue, all pages together, with those parts joined; the order is that of their first parts. Parts whose other part is not
    /// found, or not told from a rival, stay as they are. <see cref="Article.Page"/> is looked at where it is known.
    /// </summary>
    public static IReadOnlyList<Article> Join(IReadOnlyList<Article> issue)
    {
        var articles = issue.ToList();
        for (var at = 0; at < articles.Count; at++)
        {
            // A second part may itself go on, so the joined article is looked at again.
            while (PageReference.Onward(articles[at].Text) is { } onward && RestOf(articles[at], onward, articles) is { } rest)
            {
                articles[at] = JoinedArticle.Of(articles[at], onward, rest);
                var gone = articles.IndexOf(rest);
                articles.RemoveAt(gone);
                at -= gone < at ? 1 : 0;
            }
        }

        return articles;
    }

    private static Article? RestOf(Article first, PageReference onward, IEnumerable<Article> articles)
    {
        var candidates = articles.Where(other => other != first && IsRest(first, onward, other)).ToList();
        if (candidates.Count < 2)
        {
            return candidates.FirstOrDefault();
        }

        var words = PairsOf(first);
        var ranked = candidates.Select(other => (Article: other, Common: PairsOf(other).Count(words.Contains))).OrderByDescending(entry => entry.Common).ToList();
        return ranked[0].Common > ranked[1].Common ? ranked[0].Article : null;
    }

    private static bool IsRest(Article first, PageReference onward, Article other) =>
        JoinedArticle.BackOf(other) is { } back
        && (PageReference.PageOf(first.Page) is not { } from || back.Page == from)
        && (PageReference.PageOf(other.Page) is not { } to || onward.Page == to)
        && (first.Date is null || other.Date is null || first.Date == other.Date)
        && (first.Newspaper is null || other.Newspaper is null || first.Newspaper == other.Newspaper);

    /// <summary>The pairs of characters of the whole headline: a second part's headline repeats words of the first one's.</summary>
    private static HashSet<string> PairsOf(Article article) =>
        [.. Enumerable.Range(0, Math.Max(0, article.FullHeadline.Length - 1)).Select(at => article.FullHeadline.Substring(at, 2))];
}

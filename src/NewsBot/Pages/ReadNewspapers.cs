using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using NewsBot.Hosting;

namespace NewsBot.Pages;

/// <summary>Which newspapers answers come from now. Counted anew after a change of the archive; what a temporary index has never changes.</summary>
internal sealed class ReadNewspapers(INewsArchive archive, IArticleStore articles, ServingState state)
{
    private Counted? last;

    /// <summary>The newspapers, those with the most articles first.</summary>
    public IReadOnlyList<NewspaperCount> Now
    {
        get
        {
            var change = state.IsTemporary ? -articles.Count : archive.LastChange;
            if (last is not { } counted || counted.Change != change)
            {
                last = counted = new Counted(change, state.IsTemporary ? Count(articles.List(0, articles.Count)) : archive.Newspapers());
            }

            return counted.Newspapers;
        }
    }

    private static IReadOnlyList<NewspaperCount> Count(IEnumerable<Article> articles) =>
        [.. articles.GroupBy(article => string.IsNullOrEmpty(article.Newspaper) ? null : article.Newspaper)
            .Select(same => new NewspaperCount(same.Key, same.Count(), same.Max(article => article.Date)))
            .OrderByDescending(paper => paper.Articles).ThenBy(paper => paper.Newspaper, StringComparer.Ordinal)];

    private sealed record Counted(long Change, IReadOnlyList<NewspaperCount> Newspapers);
}

using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Sources;

/// <summary>Finds which pages of one file are of one issue, and joins the articles that go on from one of them to another.</summary>
internal static class IssueParts
{
    /// <summary>The articles of all pages of one file. A file that is no archive is one issue; in an archive, a newspaper's day is one, and a folder of pages without a day.</summary>
    public static IEnumerable<Article> Join(string file, IEnumerable<SourcePage> pages) => pages
        .SelectMany(page => page.Page.Articles.Select(article => (Issue: page.File == file ? "" : IssueOf(page.File, article), Article: article)))
        .GroupBy(entry => entry.Issue, entry => entry.Article)
        .SelectMany(issue => ContinuationJoiner.Join([.. issue]));

    private static string IssueOf(string file, Article article) =>
        article.Date is { } day ? $"{article.Newspaper}\n{day:yyyyMMdd}" : Path.GetDirectoryName(file) ?? "";
}

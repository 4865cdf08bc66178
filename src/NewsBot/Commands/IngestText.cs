using System.Globalization;
using NewsBot.Intake;
using NewsBot.Search.Indexing;

namespace NewsBot.Commands;

/// <summary>What <c>ingest</c> prints for a person: only lines that have something to say.</summary>
internal static class IngestText
{
    /// <summary>Writes the summary.</summary>
    public static void Write(IntakeSummary summary, IndexCounts? index, bool dryRun, TextWriter output)
    {
        var articles = summary.Articles;
        Line($"{Count(summary.Files, "file")} read{(summary.Unchanged > 0 ? $", {summary.Unchanged:N0} unchanged" : "")}: {Count(articles.Read, "article")}{(dryRun ? "; nothing was stored" : "")}");
        Part(articles.Added - articles.Updated - articles.Waiting, "new");
        Part(articles.Updated, "updated, the old version stays readable");
        Part(articles.Waiting, "waiting for a person (newsbot articles list --state waiting)");
        Part(articles.Duplicates, "known already");
        Part(articles.Copies, "nearly the same as another article; both are kept");
        Part(articles.Gone, "no longer in their file; they stay (newsbot articles withdraw takes one out)");
        Part(summary.Problems.Count, summary.Problems.Count == 1 ? "problem, shown below (newsbot articles problems lists all)" : "problems, listed below (newsbot articles problems lists them all)");
        if (index is not null)
        {
            Line($"The index has {Count(index.Articles, "article")} in {Count(index.Passages, "passage")}.");
        }

        void Part(int count, string what)
        {
            if (count > 0)
            {
                Line($"  {count,8:N0} {what}");
            }
        }

        void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}

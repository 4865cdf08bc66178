using System.Globalization;
using System.Text;
using NewsBot.Core.Archive;

namespace NewsBot.Commands;

/// <summary>Articles as commands print them for a person.</summary>
internal static class ArticleLines
{
    /// <summary>One line: id, day, newspaper, headline.</summary>
    public static string Of(ArticleSummary article) =>
        string.Join("  ", new[] { article.Id.Value, article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.Newspaper, $"《{article.Headline}》" }.Where(part => part is not null));

    /// <summary>How much there is.</summary>
    public static string Of(ArchiveCounts counts) => string.Create(CultureInfo.InvariantCulture,
        $"{counts.Current:N0} current, {counts.Superseded:N0} superseded, {counts.Withdrawn:N0} withdrawn, {counts.Waiting:N0} waiting; {counts.Files:N0} files, {counts.Problems:N0} problems.");

    /// <summary>All of a version.</summary>
    public static string Of(ArticleVersion version)
    {
        var text = new StringBuilder(Of(version.Summary)).Append('\n');
        Line("state", version.Summary.State.ToString().ToLowerInvariant());
        Line("withdrawn", version.Withdrawal is { } withdrawal ? FormattableString.Invariant($"{withdrawal.At:yyyy-MM-dd HH:mm}Z: {withdrawal.Why}") : null);
        Line("newest version", version.Newest?.Value);
        Line("older versions", version.Older.Count > 0 ? string.Join(' ', version.Older) : null);
        Line("day known from", version.Article.DateSource?.ToString().ToLowerInvariant());
        Line("read from", FormattableString.Invariant($"{version.Summary.File}, {version.Summary.AddedAt:yyyy-MM-dd HH:mm}Z"));
        foreach (var copy in version.Copies)
        {
            Line("nearly the same", Of(copy));
        }

        foreach (var date in version.Dates)
        {
            Line(date.Span.In(version.Article.Text), date.From == date.To ? FormattableString.Invariant($"{date.From:yyyy-MM-dd}") : FormattableString.Invariant($"{date.From:yyyy-MM-dd} to {date.To:yyyy-MM-dd}"));
        }

        return text.Append('\n').Append(version.Article.Text).ToString();

        void Line(string name, string? value)
        {
            if (value is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {name}: {value}\n");
            }
        }
    }
}

using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Dates;
using NewsBot.Core.Newspapers;

namespace NewsBot.Storage.Sqlite;

/// <summary>Reads one version with all that became of it.</summary>
internal static class VersionReader
{
    /// <summary>The version of that id, or null.</summary>
    public static ArticleVersion? Find(SqliteConnection connection, ArticleId id)
    {
        var found = connection.Command("SELECT v.number, t.article FROM article_versions v JOIN article_texts t ON t.version = v.number WHERE v.id = $1", id.Value)
            .Rows(row => (Number: row.GetInt64(0), Article: ArticleJson.Read((byte[])row.GetValue(1))));
        if (found.Count == 0)
        {
            return null;
        }

        var (number, article) = found[0];
        var newest = connection.Command("""
            WITH RECURSIVE newer(number, step) AS (SELECT successor, 1 FROM article_versions WHERE number = $1 UNION SELECT v.successor, n.step + 1 FROM article_versions v JOIN newer n ON v.number = n.number)
            SELECT v.id FROM newer n JOIN article_versions v ON v.number = n.number ORDER BY n.step DESC LIMIT 1
            """, number).Rows(IdOf);
        var older = connection.Command("""
            WITH RECURSIVE older(number) AS (SELECT number FROM article_versions WHERE successor = $1 UNION SELECT v.number FROM article_versions v JOIN older o ON v.successor = o.number)
            SELECT v.id FROM older o JOIN article_versions v ON v.number = o.number ORDER BY v.number DESC
            """, number).Rows(IdOf);
        return new ArticleVersion(
            connection.Command(KnownVersions.SelectSummary + "WHERE v.number = $1", number).Rows(KnownVersions.Summary)[0],
            article,
            newest.Count > 0 ? newest[0] : null,
            older,
            connection.Command("SELECT why, at FROM withdrawals WHERE version = $1", number).First(row => new Withdrawal(row.GetString(0), row.Moment(1))),
            connection.Command(KnownVersions.SelectSummary + "WHERE v.state = 0 AND v.number IN (SELECT other FROM copies WHERE version = $1 UNION SELECT version FROM copies WHERE other = $1) ORDER BY v.number", number).Rows(KnownVersions.Summary),
            connection.Command("SELECT text_start, text_end, kind, first_day, last_day FROM date_facts WHERE version = $1 ORDER BY text_start", number)
                .Rows(row => new DateFact(new TextSpan(row.GetInt32(0), row.GetInt32(1)), Enum.Parse<DateFactKind>(row.GetString(2)), row.Day(3), row.Day(4))));
    }

    private static ArticleId IdOf(SqliteDataReader row) => ArticleId.Create(row.GetString(0));
}

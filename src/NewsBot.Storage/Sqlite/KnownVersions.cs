using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;

namespace NewsBot.Storage.Sqlite;

/// <summary>How rows are read as the archive's records.</summary>
internal static class KnownVersions
{
    /// <summary>The columns of <see cref="Known"/>; a WHERE follows.</summary>
    public const string SelectKnown = """
        SELECT v.number, v.id, v.state, v.content_hash, v.source_key, v.newspaper, v.published, v.headline, f.path, s.id
        FROM article_versions v JOIN files f ON f.number = v.file LEFT JOIN article_versions s ON s.number = v.successor

        """;

    /// <summary>The columns of <see cref="Summary"/>; a WHERE follows.</summary>
    public const string SelectSummary = """
        SELECT v.id, v.state, v.headline, v.newspaper, v.published, f.path, v.added_at
        FROM article_versions v JOIN files f ON f.number = v.file

        """;

    /// <summary>A row of <see cref="SelectKnown"/>.</summary>
    public static KnownVersion Known(SqliteDataReader row) => new(
        row.GetInt64(0), ArticleId.Create(row.GetString(1)), (VersionState)row.GetInt32(2), row.GetString(3), row.TextOrNull(4),
        row.TextOrNull(5), row.DayOrNull(6), row.GetString(7), row.GetString(8), row.TextOrNull(9) is { } successor ? ArticleId.Create(successor) : null);

    /// <summary>A row of <see cref="SelectSummary"/>.</summary>
    public static ArticleSummary Summary(SqliteDataReader row) => new(
        ArticleId.Create(row.GetString(0)), (VersionState)row.GetInt32(1), row.GetString(2), row.TextOrNull(3), row.DayOrNull(4), row.GetString(5), row.Moment(6));
}

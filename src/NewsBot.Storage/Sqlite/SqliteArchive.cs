using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;

namespace NewsBot.Storage.Sqlite;

/// <summary>The archive as an SQLite database (in WAL mode, so that readers never wait).</summary>
internal sealed class SqliteArchive(IOptions<StorageOptions> options) : INewsArchive, IDisposable
{
    private readonly SqliteDatabase database = new(options);
    private string? id;

    /// <inheritdoc/>
    public string Id => id ??= database.Use(connection => (string)connection.Command("SELECT id FROM archive").ExecuteScalar()!);

    /// <inheritdoc/>
    public long LastChange => database.Use(connection => connection.Command("SELECT last_change FROM archive").Number());

    /// <inheritdoc/>
    public IReadOnlyList<ArchiveChange> ChangesAfter(long change, int most) => database.Use(connection => connection.Command("""
        SELECT v.last_change, v.id, CASE WHEN v.state = 0 THEN t.article END, v.first_change
        FROM article_versions v JOIN article_texts t ON t.version = v.number
        WHERE v.last_change > $1 ORDER BY v.last_change LIMIT $2
        """, change, most).Rows(row => new ArchiveChange(
            row.GetInt64(0), ArticleId.Create(row.GetString(1)), row.IsDBNull(2) ? null : ArticleJson.Read((byte[])row.GetValue(2)), row.GetInt64(0) == row.GetInt64(3))));

    /// <inheritdoc/>
    public ArchiveCounts Count() => database.Use(connection =>
    {
        var states = connection.Command("SELECT state, count(*) FROM article_versions GROUP BY state").Rows(row => (State: (VersionState)row.GetInt32(0), Count: row.GetInt32(1))).ToDictionary(pair => pair.State, pair => pair.Count);
        return new ArchiveCounts(
            states.GetValueOrDefault(VersionState.Current), states.GetValueOrDefault(VersionState.Superseded), states.GetValueOrDefault(VersionState.Withdrawn), states.GetValueOrDefault(VersionState.Waiting),
            (int)connection.Command("SELECT count(*) FROM files").Number(), (int)connection.Command("SELECT count(*) FROM problems").Number());
    });

    /// <inheritdoc/>
    public IReadOnlyList<NewspaperCount> Newspapers() => database.Use(connection => connection.Command("""
        SELECT nullif(newspaper, ''), count(*), max(published) FROM article_versions WHERE state = 0 GROUP BY 1 ORDER BY 2 DESC, 1
        """).Rows(row => new NewspaperCount(row.TextOrNull(0), row.GetInt32(1), row.DayOrNull(2))));

    /// <inheritdoc/>
    public ArticleVersion? Find(ArticleId id) => database.Use(connection => VersionReader.Find(connection, id));

    /// <inheritdoc/>
    public IReadOnlyList<ArticleSummary> List(VersionState state, int skip, int take) => database.Use(connection =>
        connection.Command(KnownVersions.SelectSummary + "WHERE v.state = $1 ORDER BY v.number DESC LIMIT $2 OFFSET $3", (int)state, take, skip).Rows(KnownVersions.Summary));

    /// <inheritdoc/>
    public IReadOnlyList<ReadingProblem> Problems(int skip, int take) => database.Use(connection =>
        connection.Command("SELECT named, line, kind, message FROM problems ORDER BY file, number LIMIT $1 OFFSET $2", take, skip)
            .Rows(row => new ReadingProblem(row.GetString(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.GetString(2), row.GetString(3))));

    /// <inheritdoc/>
    public FileRecord? FindFile(string path) => database.Use(connection =>
        connection.Command("SELECT fingerprint, articles, read_at FROM files WHERE path = $1", path).First(row => new FileRecord(path, row.GetString(0), row.GetInt32(1), row.Moment(2))));

    /// <inheritdoc/>
    public IArchiveWriting Write(string path, DateTimeOffset now)
    {
        var connection = database.Open();
        try
        {
            return new SqliteWriting(connection, path, now);
        }
        catch (Exception exception)
        {
            connection.Dispose();
            throw exception is SqliteException ? database.NotUsable(exception) : exception;
        }
    }

    /// <inheritdoc/>
    public bool Withdraw(ArticleId id, string why, DateTimeOffset now) => database.Use(connection =>
    {
        using var change = new ChangeNumbers(connection);
        var versions = connection.Command("""
            WITH RECURSIVE older(number) AS (SELECT number FROM article_versions WHERE id = $1 UNION SELECT v.number FROM article_versions v JOIN older o ON v.successor = o.number)
            SELECT number FROM older
            """, id.Value).Rows(row => row.GetInt64(0));
        foreach (var version in versions)
        {
            connection.Command("INSERT OR REPLACE INTO withdrawals VALUES ($1, $2, $3)", version, why, Sql.TextOf(now)).ExecuteNonQuery();
            connection.Command("UPDATE article_versions SET state = 2, last_change = $2 WHERE number = $1", version, change.Next()).ExecuteNonQuery();
        }

        change.Commit();
        return versions.Count > 0;
    });

    /// <inheritdoc/>
    public int Accept(string idOrFile) => database.Use(connection =>
    {
        using var change = new ChangeNumbers(connection);
        var waiting = connection.Command(KnownVersions.SelectKnown + "WHERE v.state = 3 AND (v.id = $1 OR f.path = $1 OR substr(f.path, -(length($1) + 1)) IN ('/' || $1, '\\' || $1))", idOrFile).Rows(KnownVersions.Known);
        foreach (var version in waiting)
        {
            connection.Command("UPDATE article_versions SET state = 0, last_change = $2 WHERE number = $1", version.Number, change.Next()).ExecuteNonQuery();
            connection.Command("UPDATE article_versions SET state = 1, successor = $1, last_change = $2 WHERE number = (SELECT replaces FROM article_versions WHERE number = $1) AND state IN (0, 3)", version.Number, change.Next()).ExecuteNonQuery();
        }

        // What waited for that has been looked at.
        foreach (var file in waiting.Select(version => version.File).Distinct())
        {
            connection.Command("""
                DELETE FROM problems WHERE kind IN ($2, $3) AND file = (SELECT number FROM files WHERE path = $1)
                AND NOT EXISTS (SELECT 1 FROM article_versions v WHERE v.state = 3 AND v.file = problems.file)
                """, file, ReadingProblem.Unsure, ReadingProblem.LikeWithdrawn).ExecuteNonQuery();
        }

        change.Commit();
        return waiting.Count;
    });

    /// <inheritdoc/>
    public void Dispose() => database.Close();
}

using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Dates;
using NewsBot.Core.Newspapers;

namespace NewsBot.Storage.Sqlite;

/// <summary>One file's worth of writing: one transaction.</summary>
internal sealed class SqliteWriting : IArchiveWriting
{
    private readonly SqliteConnection connection;
    private readonly DateTimeOffset now;
    private readonly string path;
    private readonly ChangeNumbers change;
    private readonly long file;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>Begins to write the file at <paramref name="path"/>; <paramref name="connection"/> is then this object's to close.</summary>
    public SqliteWriting(SqliteConnection connection, string path, DateTimeOffset now)
    {
        (this.connection, this.path, this.now) = (connection, path, now);
        change = new ChangeNumbers(connection);
        Run("INSERT INTO files (path, fingerprint, articles, read_at) VALUES ($1, '', 0, $2) ON CONFLICT (path) DO NOTHING", path, Sql.TextOf(now)).ExecuteNonQuery();
        file = Run("SELECT number FROM files WHERE path = $1", path).Number();
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnownVersion> OfContent(string hash) => Known("WHERE v.content_hash = $1", hash);

    /// <inheritdoc/>
    public IReadOnlyList<KnownVersion> OfSourceKey(string key) => Known("WHERE v.source_key = $1", key);

    /// <inheritdoc/>
    public IReadOnlyList<KnownVersion> OfThisFile() => Known("WHERE v.file = $1 AND v.source_key IS NULL ORDER BY v.number", file);

    /// <inheritdoc/>
    public IReadOnlyList<KnownVersion> OfBands(IReadOnlyList<long> bands) => bands.Count == 0 ? [] :
        Known($"WHERE v.number IN (SELECT version FROM bands WHERE band IN ({string.Join(',', Enumerable.Range(1, bands.Count).Select(number => "$" + number))})) ORDER BY v.number", [.. bands.Cast<object?>()]);

    /// <inheritdoc/>
    public bool IsTaken(ArticleId id) => Run("SELECT 1 FROM article_versions WHERE id = $1", id.Value).Number() == 1;

    /// <inheritdoc/>
    public Article Read(KnownVersion version) => ArticleJson.Read((byte[])Run("SELECT article FROM article_texts WHERE version = $1", version.Number).ExecuteScalar()!);

    /// <inheritdoc/>
    public KnownVersion Add(NewVersion version)
    {
        var (article, first) = (version.Article, change.Next());
        var number = Run("""
            INSERT INTO article_versions (id, state, content_hash, source_key, newspaper, published, headline, file, replaces, added_at, first_change, last_change)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) RETURNING number
            """, article.Id.Value, (int)version.State, version.Hash, version.SourceKey, article.Newspaper, Sql.TextOf(article.Date), article.Headline, file, version.Replaces?.Number, Sql.TextOf(now), first).Number();
        Run("INSERT INTO article_texts VALUES ($1, $2)", number, ArticleJson.Write(article)).ExecuteNonQuery();
        foreach (var band in version.Bands)
        {
            Run("INSERT OR IGNORE INTO bands VALUES ($1, $2)", band, number).ExecuteNonQuery();
        }

        AddDates(number, version.Dates);
        foreach (var (other, resemblance) in version.Copies)
        {
            Run("INSERT OR IGNORE INTO copies VALUES ($1, $2, $3)", number, other.Number, resemblance).ExecuteNonQuery();
        }

        if (version.Replaces is { } old && (version.State == VersionState.Current || old.State == VersionState.Waiting))
        {
            Supersede(old, article.Id);
        }

        return new KnownVersion(number, article.Id, version.State, version.Hash, version.SourceKey, article.Newspaper, article.Date, article.Headline, path, null);
    }

    /// <inheritdoc/>
    public void Supersede(KnownVersion old, ArticleId successor)
    {
        Run("UPDATE article_versions SET state = 1, successor = (SELECT number FROM article_versions WHERE id = $2), last_change = $3 WHERE number = $1 AND state IN (0, 3)", old.Number, successor.Value, change.Next()).ExecuteNonQuery();
        if (old.State == VersionState.Waiting && Known("WHERE v.number = (SELECT replaces FROM article_versions WHERE number = $1)", old.Number) is [var older])
        {
            // What the one that waited would have replaced is replaced by its successor, or will be once that is accepted.
            Run("UPDATE article_versions SET replaces = $1 WHERE id = $2 AND state = 3", older.Number, successor.Value).ExecuteNonQuery();
            if (Run("SELECT 1 FROM article_versions WHERE id = $1 AND state = 0", successor.Value).Number() == 1)
            {
                Supersede(older, successor);
            }
        }
    }

    /// <inheritdoc/>
    public void Restore(KnownVersion version)
    {
        Run("UPDATE article_versions SET state = 1, successor = $1, last_change = $2 WHERE id = $3 AND state = 0", version.Number, change.Next(), version.Successor?.Value).ExecuteNonQuery();
        Run("UPDATE article_versions SET state = 0, successor = NULL, last_change = $2 WHERE number = $1", version.Number, change.Next()).ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Describe(KnownVersion version, Article article, IReadOnlyList<DateFact> dates)
    {
        Run("UPDATE article_versions SET newspaper = $2, published = $3, last_change = $4 WHERE number = $1", version.Number, article.Newspaper, Sql.TextOf(article.Date), change.Next()).ExecuteNonQuery();
        Run("UPDATE article_texts SET article = $2 WHERE version = $1", version.Number, ArticleJson.Write(article)).ExecuteNonQuery();
        Run("DELETE FROM date_facts WHERE version = $1", version.Number).ExecuteNonQuery();
        AddDates(version.Number, dates);
    }

    /// <inheritdoc/>
    public void Commit(string fingerprint, int articles, IReadOnlyList<ReadingProblem> problems)
    {
        Run("UPDATE files SET fingerprint = $2, articles = $3, read_at = $4 WHERE number = $1", file, fingerprint, articles, Sql.TextOf(now)).ExecuteNonQuery();
        Run("DELETE FROM problems WHERE file = $1", file).ExecuteNonQuery();
        foreach (var problem in problems)
        {
            Run("INSERT INTO problems (file, named, line, kind, message) VALUES ($1, $2, $3, $4, $5)", file, problem.File, problem.Line, problem.Kind, problem.Message).ExecuteNonQuery();
        }

        change.Commit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        change.Dispose();
        connection.Dispose();
    }

    private void AddDates(long number, IReadOnlyList<DateFact> dates)
    {
        foreach (var fact in dates)
        {
            Run("INSERT INTO date_facts VALUES ($1, $2, $3, $4, $5, $6)", number, fact.Span.Start, fact.Span.End, fact.Kind.ToString(), Sql.TextOf(fact.From), Sql.TextOf(fact.To)).ExecuteNonQuery();
        }
    }

    private IReadOnlyList<KnownVersion> Known(string where, params ReadOnlySpan<object?> values) => Run(KnownVersions.SelectKnown + where, values).Rows(KnownVersions.Known);

    /// <summary>The command of that text, prepared once, with these values.</summary>
    private SqliteCommand Run(string sql, params ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared.Add(sql, command = connection.Command(sql));
        }

        return command.With(values);
    }
}

using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Storage.Sqlite;

/// <summary>The book of recorded conversations as an SQLite database of its own, which only the program's own user may read.</summary>
internal sealed class SqliteRecordBook(IOptions<StorageOptions> options) : IRecordBook, IDisposable
{
    private const string Summary = """
        SELECT c.id, c.channel, min(t.at), max(t.at), count(*), sum(t.outcome IS 'refused'),
            (SELECT a.json FROM turns a WHERE a.conversation = c.number AND a.outcome IS NOT NULL ORDER BY a.number DESC LIMIT 1)
        FROM conversations c JOIN turns t ON t.conversation = c.number
        """;

    private static readonly string SummaryOfRefused = Summary.Replace("a.outcome IS NOT NULL", "a.outcome = 'refused'", StringComparison.Ordinal);

    private readonly SqliteDatabase database = SqliteDatabase.OfRecordings(options);

    /// <inheritdoc/>
    public byte[] PseudonymKey => Use(connection =>
    {
        connection.Command("INSERT INTO pseudonym_key VALUES (1, $1) ON CONFLICT DO NOTHING", RandomNumberGenerator.GetBytes(32)).ExecuteNonQuery();
        return (byte[])connection.Command("SELECT key FROM pseudonym_key").ExecuteScalar()!;
    });

    /// <inheritdoc/>
    public void Write(IReadOnlyList<RecordedTurn> turns) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction();
        foreach (var turn in turns)
        {
            var at = turn.At.ToUnixTimeMilliseconds();
            var conversation = connection.Command("""
                INSERT INTO conversations (id, channel, last_at) VALUES ($1, $2, $3)
                ON CONFLICT (id) DO UPDATE SET last_at = max(last_at, excluded.last_at) RETURNING number
                """, turn.Conversation, turn.Channel, at).Number();
            connection.Command("INSERT INTO turns (conversation, activity, at, outcome, json) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING", conversation, turn.Activity, at, turn.Outcome, turn.Json.ToArray()).ExecuteNonQuery();
        }

        transaction.Commit();
        return turns.Count;
    });

    /// <inheritdoc/>
    public int Count(bool refusedOnly) => Use(connection => (int)connection.Command(
        refusedOnly ? "SELECT count(DISTINCT conversation) FROM turns WHERE outcome = 'refused'" : "SELECT count(*) FROM conversations").Number());

    /// <inheritdoc/>
    public IReadOnlyList<ConversationSummary> List(int skip, int take, bool refusedOnly) => Use(connection => connection.Command(
        $"{(refusedOnly ? SummaryOfRefused : Summary)} {(refusedOnly ? "WHERE c.number IN (SELECT conversation FROM turns WHERE outcome = 'refused')" : "")} GROUP BY c.number ORDER BY c.last_at DESC, c.number DESC LIMIT $2 OFFSET $1", skip, take).Rows(SummaryOf));

    /// <inheritdoc/>
    public IReadOnlyList<ConversationSummary> Since(DateTimeOffset since) => Use(connection => connection.Command(
        $"{Summary} WHERE c.last_at >= $1 GROUP BY c.number ORDER BY min(t.at), c.number", since.ToUnixTimeMilliseconds()).Rows(SummaryOf));

    /// <inheritdoc/>
    public ConversationSummary? Find(string conversation) => Use(connection => connection.Command($"{Summary} WHERE c.id = $1 GROUP BY c.number", conversation).First(SummaryOf));

    /// <inheritdoc/>
    public IReadOnlyList<string> Channels() => Use(connection => connection.Command("SELECT DISTINCT channel FROM conversations ORDER BY channel").Rows(row => row.GetString(0)));

    /// <inheritdoc/>
    public IReadOnlyList<RecordedTurn> Read(string conversation) => Use(connection => connection.Command("""
        SELECT c.id, c.channel, t.activity, t.at, t.outcome, t.json FROM conversations c JOIN turns t ON t.conversation = c.number WHERE c.id = $1 ORDER BY t.number
        """, conversation).Rows(row => new RecordedTurn(row.GetString(0), row.GetString(1), row.TextOrNull(2), Moment(row.GetInt64(3)), row.TextOrNull(4), (byte[])row.GetValue(5))));

    /// <inheritdoc/>
    public void Drop(DateTimeOffset before, int mostConversations, int mostTurns)
    {
        // Where nothing was ever recorded, nothing is made.
        if (database.IsThere)
        {
            Use(connection => Drop(connection, before, mostConversations, mostTurns));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => database.Close();

    private static int Drop(SqliteConnection connection, DateTimeOffset before, int mostConversations, int mostTurns)
    {
        connection.Command("PRAGMA secure_delete = ON").ExecuteNonQuery();
        using var transaction = connection.BeginTransaction();
        var dropped = connection.Command("DELETE FROM turns WHERE at < $1", before.ToUnixTimeMilliseconds()).ExecuteNonQuery()
            + connection.Command("DELETE FROM turns WHERE number <= (SELECT number FROM turns ORDER BY number DESC LIMIT 1 OFFSET $1)", mostTurns).ExecuteNonQuery()
            + connection.Command("DELETE FROM conversations WHERE number IN (SELECT number FROM conversations ORDER BY last_at DESC, number DESC LIMIT -1 OFFSET $1)", mostConversations).ExecuteNonQuery()
            + connection.Command("DELETE FROM conversations WHERE number NOT IN (SELECT conversation FROM turns)").ExecuteNonQuery();
        transaction.Commit();

        // What was said is still in the write-ahead log until that is emptied.
        return dropped == 0 ? 0 : connection.Command("PRAGMA wal_checkpoint(TRUNCATE)").ExecuteNonQuery();
    }

    private static ConversationSummary SummaryOf(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), Moment(row.GetInt64(2)), Moment(row.GetInt64(3)), row.GetInt32(4), row.GetInt32(5), row.IsDBNull(6) ? null : RecordedTranscript.WordsOf((byte[])row.GetValue(6)));

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private T Use<T>(Func<SqliteConnection, T> work)
    {
        using var connection = database.Open();
        try
        {
            return work(connection);
        }
        catch (SqliteException exception)
        {
            throw database.NotUsable(exception);
        }
    }
}

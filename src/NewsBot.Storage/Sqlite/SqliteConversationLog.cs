using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NewsBot.Core.Conversations;

namespace NewsBot.Storage.Sqlite;

/// <summary>The log of conversations as an SQLite database of its own. One running program writes it; what a second one adds to the same conversation is refused.</summary>
internal sealed class SqliteConversationLog : IConversationLog, IDisposable
{
    private const int GivenUpAtOnce = 100;

    private readonly SqliteDatabase database;
    private readonly GroupedWrites writes;
    private readonly ConversationLogOptions limits;

    public SqliteConversationLog(IOptions<StorageOptions> options, IOptions<ConversationLogOptions> limits)
    {
        (database, this.limits) = (SqliteDatabase.OfConversations(options), limits.Value);
        writes = new GroupedWrites(database);
    }

    private long MostBytes => limits.MaxMegabytes * 1024L * 1024;

    /// <inheritdoc/>
    public byte[] SigningKey => database.Use(connection =>
    {
        connection.Command("INSERT INTO signing_key VALUES (1, $1) ON CONFLICT DO NOTHING", RandomNumberGenerator.GetBytes(32)).ExecuteNonQuery();
        return (byte[])connection.Command("SELECT key FROM signing_key").ExecuteScalar()!;
    });

    /// <inheritdoc/>
    public Task<LoggedConversation?> FindAsync(string conversation, CancellationToken cancellationToken) => Task.FromResult(database.Use(connection =>
        connection.Command("SELECT number, user, last_number, last_at FROM conversations WHERE id = $1", conversation).First(row => new LoggedConversation(
            conversation, row.GetString(1), row.GetInt64(2), Moment(row.GetInt64(3)), ClientIds(connection, row.GetInt64(0))))));

    /// <inheritdoc/>
    public Task<bool> BeginAsync(string conversation, string user, DateTimeOffset now, CancellationToken cancellationToken) => writes.DoAsync(connection =>
        connection.Command("INSERT INTO conversations (id, user, last_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING", conversation, user, now.ToUnixTimeMilliseconds()).ExecuteNonQuery() == 1);

    /// <inheritdoc/>
    public Task<bool> AppendAsync(string conversation, LoggedActivity activity, CancellationToken cancellationToken) => writes.DoAsync(connection =>
    {
        var grown = connection.Command("""
            UPDATE conversations SET last_number = $2, last_at = $3, activities = activities + 1, bytes = bytes + $4 WHERE id = $1 AND last_number < $2
            RETURNING number, activities, bytes
            """, conversation, activity.Number, activity.At.ToUnixTimeMilliseconds(), activity.Json.Length).Rows(row => (Number: row.GetInt64(0), Activities: row.GetInt64(1), Bytes: row.GetInt64(2)));
        if (grown is not [var (number, activities, bytes)])
        {
            return false;
        }

        connection.Command("INSERT INTO activities (conversation, number, at, shown, pending, client_id, json) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            number, activity.Number, activity.At.ToUnixTimeMilliseconds(), activity.IsShown ? 1 : 0, activity.IsPending ? 1 : 0, activity.ClientId, activity.Json.ToArray()).ExecuteNonQuery();
        if (activity.Answers is { } answered)
        {
            connection.Command("UPDATE activities SET pending = 0 WHERE conversation = $1 AND number = $2", number, answered).ExecuteNonQuery();
        }

        if (activities > limits.MaxActivities || bytes > limits.MaxConversationMegabytes * 1024L * 1024)
        {
            Trim(connection, number, activities, bytes);
        }

        return true;
    });

    /// <inheritdoc/>
    public Task EndAsync(string conversation, long number, CancellationToken cancellationToken) => writes.DoAsync(connection =>
        connection.Command("UPDATE activities SET pending = 0 WHERE conversation = (SELECT number FROM conversations WHERE id = $1) AND number = $2", conversation, number).ExecuteNonQuery());

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversation, long after, int most, CancellationToken cancellationToken) => Task.FromResult(database.Use(connection =>
        connection.Command("""
            SELECT number, at, json FROM (
                SELECT a.number, a.at, a.json, sum(length(a.json)) OVER (ORDER BY a.number) AS bytes
                FROM conversations c JOIN activities a ON a.conversation = c.number WHERE c.id = $1 AND a.number > $2 AND a.shown = 1)
            WHERE bytes <= $4 OR bytes = length(json) ORDER BY number LIMIT $3
            """, conversation, after, most, LoggedConversation.ReadBytes).Rows(row => new LoggedActivity(row.GetInt64(0), Moment(row.GetInt64(1)), (byte[])row.GetValue(2)))));

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnfinishedActivity>> TakeUnfinishedAsync(CancellationToken cancellationToken) => writes.DoAsync(connection =>
    {
        connection.Command("UPDATE activities SET pending = pending + 1 WHERE pending > 0").ExecuteNonQuery();
        return connection.Command("""
            SELECT c.id, c.user, a.number, a.at, a.shown, a.json, a.pending FROM activities a JOIN conversations c ON c.number = a.conversation
            WHERE a.pending > 0 ORDER BY a.at, a.conversation, a.number
            """).Rows(row => new UnfinishedActivity(
                row.GetString(0), row.GetString(1), new LoggedActivity(row.GetInt64(2), Moment(row.GetInt64(3)), (byte[])row.GetValue(5)) { IsShown = row.GetInt32(4) == 1, IsPending = true }, row.GetInt32(6)));
    });

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CleanAsync(DateTimeOffset now, CancellationToken cancellationToken) => writes.DoAsync<IReadOnlyList<string>>(connection =>
    {
        var (count, bytes) = connection.Command("SELECT count(*), coalesce(sum(bytes), 0) FROM conversations").Rows(row => (row.GetInt64(0), row.GetInt64(1)))[0];
        var oldest = (now - limits.KeepFor).ToUnixTimeMilliseconds();
        var given = new List<string>();
        while (true)
        {
            var some = connection.Command("SELECT number, id, last_at, bytes FROM conversations ORDER BY last_at LIMIT $1", GivenUpAtOnce)
                .Rows(row => (Number: row.GetInt64(0), Id: row.GetString(1), LastAt: row.GetInt64(2), Bytes: row.GetInt64(3)));
            foreach (var conversation in some)
            {
                if (conversation.LastAt >= oldest && count <= limits.MaxConversations && bytes <= MostBytes)
                {
                    return given;
                }

                connection.Command("DELETE FROM conversations WHERE number = $1", conversation.Number).ExecuteNonQuery();
                (count, bytes) = (count - 1, bytes - conversation.Bytes);
                given.Add(conversation.Id);
            }

            if (some.Count == 0)
            {
                return given;
            }
        }
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        writes.Dispose();
        database.Close();
    }

    /// <summary>Lets the oldest activities go, until the rest is within the bounds, but at most so many at once; the newest stays.</summary>
    private void Trim(SqliteConnection connection, long number, long activities, long bytes)
    {
        var rows = connection.Command("SELECT number, length(json) FROM activities WHERE conversation = $1 ORDER BY number LIMIT $2", number, Math.Min(GivenUpAtOnce, activities - 1)).Rows(row => (Number: row.GetInt64(0), Bytes: row.GetInt64(1)));
        var last = 0L;
        foreach (var row in rows.TakeWhile(_ => activities > limits.MaxActivities || bytes > limits.MaxConversationMegabytes * 1024L * 1024))
        {
            (last, activities, bytes) = (row.Number, activities - 1, bytes - row.Bytes);
        }

        connection.Command("DELETE FROM activities WHERE conversation = $1 AND number <= $2", number, last).ExecuteNonQuery();
        connection.Command("UPDATE conversations SET activities = $2, bytes = $3 WHERE number = $1", number, activities, bytes).ExecuteNonQuery();
    }

    private static Dictionary<string, long> ClientIds(SqliteConnection connection, long number) =>
        connection.Command("SELECT client_id, number FROM activities WHERE conversation = $1 AND client_id IS NOT NULL", number)
            .Rows(row => (Id: row.GetString(0), Number: row.GetInt64(1))).DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}

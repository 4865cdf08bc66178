using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Archive;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Privacy;

namespace NewsBot.Storage.Sqlite;

/// <summary>What is remembered of conversations as an SQLite database of its own, under pseudonyms. What is older than it may be used is deleted with the writes of others.</summary>
internal sealed class SqliteConversationShelf : IConversationShelf, IDisposable
{
    private const int CleanEvery = 100;

    private readonly SqliteDatabase database;
    private readonly GroupedWrites writes;
    private readonly FollowUpOptions limits;
    private readonly ILogger logger;
    private readonly Lazy<Pseudonym> names;
    private int puts;

    public SqliteConversationShelf(IOptions<StorageOptions> options, IOptions<FollowUpOptions> limits, ILogger<SqliteConversationShelf> logger)
    {
        (database, this.limits, this.logger) = (SqliteDatabase.OfFollowUps(options), limits.Value, logger);
        writes = new GroupedWrites(database);
        names = new Lazy<Pseudonym>(() => new Pseudonym(Key()), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <inheritdoc/>
    public ShelvedConversation? Find(ConversationKey key)
    {
        try
        {
            var (conversation, user) = NamesOf(key);
            return database.Use(connection => connection.Command("SELECT at, json FROM states WHERE conversation = $1 AND user = $2", conversation, user).First(row =>
                JsonSerializer.Deserialize((byte[])row.GetValue(1), FollowUpJson.Default.ConversationState) is { } state ? new ShelvedConversation(state, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0))) : null!));
        }
        catch (Exception exception) when (exception is ArchiveNotUsableException or JsonException)
        {
            logger.NotRemembered(exception);
            return null;
        }
    }

    /// <inheritdoc/>
    public void Put(ConversationKey key, ShelvedConversation conversation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(conversation.State, FollowUpJson.Default.ConversationState);
        var cleans = Interlocked.Increment(ref puts) % CleanEvery == 1;
        Behind(connection =>
        {
            var (id, user) = NamesOf(key);
            connection.Command("INSERT INTO states VALUES ($1, $2, $3, $4) ON CONFLICT DO UPDATE SET at = $3, json = $4", id, user, conversation.At.ToUnixTimeMilliseconds(), json).ExecuteNonQuery();
            if (cleans)
            {
                connection.Command("DELETE FROM states WHERE at < $1", (conversation.At - limits.ForgetAfter).ToUnixTimeMilliseconds()).ExecuteNonQuery();
                connection.Command("DELETE FROM states WHERE at < (SELECT at FROM states ORDER BY at DESC LIMIT 1 OFFSET $1)", limits.MaxConversations - 1).ExecuteNonQuery();
            }
        });
    }

    /// <inheritdoc/>
    public void Forget(string channel, string conversation) => Behind(connection =>
        connection.Command("DELETE FROM states WHERE conversation = $1", names.Value.Of(channel, conversation)).ExecuteNonQuery());

    /// <inheritdoc/>
    public void Dispose()
    {
        writes.Dispose();
        database.Close();
    }

    private (string Conversation, string User) NamesOf(ConversationKey key) => (names.Value.Of(key.Channel, key.Conversation), names.Value.Of(key.Channel, "user\n" + key.User));

    private void Behind(Action<SqliteConnection> work)
    {
        // Made before the writing begins, because it writes by itself.
        Task written;
        try
        {
            _ = names.Value;
            written = writes.DoAsync(connection =>
            {
                work(connection);
                return true;
            });
        }
        catch (Exception exception) when (exception is ArchiveNotUsableException or ObjectDisposedException)
        {
            logger.NotRemembered(exception);
            return;
        }

        written.ContinueWith(failed => logger.NotRemembered(failed.Exception!.GetBaseException()), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    private byte[] Key() => database.Use(connection =>
    {
        connection.Command("INSERT INTO pseudonym_key VALUES (1, $1) ON CONFLICT DO NOTHING", RandomNumberGenerator.GetBytes(32)).ExecuteNonQuery();
        return (byte[])connection.Command("SELECT key FROM pseudonym_key").ExecuteScalar()!;
    });
}

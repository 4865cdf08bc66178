using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NewsBot.Core.Archive;
using NewsBot.Storage.Migrations;

namespace NewsBot.Storage.Sqlite;

/// <summary>Opens connections to a database, which is made and brought up to date at the first one.</summary>
internal sealed class SqliteDatabase
{
    // Bands are scattered all over their table, so that a long write would read each page of it many times over with SQLite's 2 MB.
    private const string Settings = "PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;";

    private readonly Lock opening = new();
    private readonly StorageOptions options;
    private readonly SchemaMigrations migrations;
    private bool ready;

    /// <summary>The archive's database.</summary>
    public SqliteDatabase(IOptions<StorageOptions> options)
        : this(options.Value, SchemaMigrations.Archive, Path.GetFullPath(options.Value.DatabasePath, AppContext.BaseDirectory))
    {
    }

    private SqliteDatabase(StorageOptions options, SchemaMigrations migrations, string path) => (this.options, this.migrations, FullPath) = (options, migrations, path);

    private string FullPath { get; }

    /// <summary>Whether it has been made yet.</summary>
    public bool IsThere => File.Exists(FullPath);

    /// <summary>The database of the conversations: <c>newsbot-conversations.db</c> beside <c>newsbot.db</c>.</summary>
    public static SqliteDatabase OfConversations(IOptions<StorageOptions> options) => Beside(options.Value, "conversations", SchemaMigrations.Conversations);

    /// <summary>The database of the recordings: <c>newsbot-recordings.db</c> beside <c>newsbot.db</c>.</summary>
    public static SqliteDatabase OfRecordings(IOptions<StorageOptions> options) => Beside(options.Value, "recordings", SchemaMigrations.Recordings);

    /// <summary>The database of what is remembered of conversations: <c>newsbot-followups.db</c> beside <c>newsbot.db</c>.</summary>
    public static SqliteDatabase OfFollowUps(IOptions<StorageOptions> options) => Beside(options.Value, "followups", SchemaMigrations.FollowUps);

    /// <summary>An open connection, to be disposed of.</summary>
    /// <exception cref="ArchiveNotUsableException">The file cannot be opened or written, or is no database.</exception>
    public SqliteConnection Open()
    {
        try
        {
            lock (opening)
            {
                if (!ready)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(FullPath)!);
                    MakePrivate();
                    using var first = Connect();
                    first.Command("PRAGMA journal_mode = WAL").ExecuteNonQuery();
                    migrations.Run(first, FullPath);
                    ready = true;
                }
            }

            return Connect();
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw NotUsable(exception);
        }
    }

    /// <summary>What <paramref name="work"/> gives on a connection of its own.</summary>
    /// <exception cref="ArchiveNotUsableException">The database could not be opened, or the work failed in it.</exception>
    public T Use<T>(Func<SqliteConnection, T> work)
    {
        using var connection = Open();
        try
        {
            return work(connection);
        }
        catch (SqliteException exception)
        {
            throw NotUsable(exception);
        }
    }

    /// <summary>What to tell the user of an error of the database.</summary>
    public ArchiveNotUsableException NotUsable(Exception cause) => new(
        cause is SqliteException { SqliteErrorCode: 5 or 6 }
            ? $"The database {FullPath} is being written by another newsbot; wait for it to end, or raise Storage:WaitForWriter."
            : $"The database {FullPath} could not be used ({cause.Message.TrimEnd('.')}); check the file's rights and the space on its disk, put a copy in its place, or set Storage:DatabasePath to another file.",
        cause);

    /// <summary>Closes what is kept open for later.</summary>
    public void Close()
    {
        if (ready)
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    private string ConnectionString => new SqliteConnectionStringBuilder { DataSource = FullPath, DefaultTimeout = (int)options.WaitForWriter.TotalSeconds }.ToString();

    private static SqliteDatabase Beside(StorageOptions options, string name, SchemaMigrations migrations)
    {
        var archive = Path.GetFullPath(options.DatabasePath, AppContext.BaseDirectory);
        return new(options, migrations, Path.Combine(Path.GetDirectoryName(archive)!, $"{Path.GetFileNameWithoutExtension(archive)}-{name}{Path.GetExtension(archive)}"));
    }

    /// <summary>What citizens ask, and the key of their tokens, are for the program's own user only.</summary>
    private void MakePrivate()
    {
        if (migrations != SchemaMigrations.Archive && !OperatingSystem.IsWindows())
        {
            using var file = new FileStream(FullPath, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var settings = connection.Command(Settings);
        settings.ExecuteNonQuery();
        return connection;
    }
}

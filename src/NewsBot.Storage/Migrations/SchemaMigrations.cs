using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Storage.Migrations;

/// <summary>
/// Brings a database up to date: runs those of its files beside this one whose number is higher than the database's own (SQLite's <c>user_version</c>), in order, each
/// in a transaction that also raises the number. The archive's are <c>NNN-name.sql</c>, those of the conversations <c>conversations-NNN.sql</c>, those of the recordings <c>recordings-NNN.sql</c>, those of what is remembered <c>followups-NNN.sql</c>.
/// </summary>
internal sealed partial class SchemaMigrations
{
    private readonly IReadOnlyList<(int Number, string Name)> all;

    private SchemaMigrations(Regex names) =>
        all = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Select(name => names.Match(name)).Where(match => match.Success).Select(match => (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), match.Value)).Order()];

    /// <summary>Those of the archive.</summary>
    public static SchemaMigrations Archive { get; } = new(ArchiveNames());

    /// <summary>Those of the conversations.</summary>
    public static SchemaMigrations Conversations { get; } = new(ConversationNames());

    /// <summary>Those of the recordings.</summary>
    public static SchemaMigrations Recordings { get; } = new(RecordingNames());

    /// <summary>Those of what is remembered of conversations.</summary>
    public static SchemaMigrations FollowUps { get; } = new(FollowUpNames());

    private int Newest => all[^1].Number;

    /// <summary>Runs what is missing.</summary>
    /// <exception cref="ArchiveNotUsableException">The database was written by a newer program.</exception>
    public void Run(SqliteConnection connection, string path)
    {
        if (VersionOf(connection) == Newest)
        {
            return;
        }

        using var transaction = connection.BeginTransaction();

        // Read again: another process may have been first.
        var version = VersionOf(connection);
        if (version > Newest)
        {
            throw new ArchiveNotUsableException($"The database {path} was written by a newer newsbot; use that one, or set Storage:DatabasePath to another file.");
        }

        foreach (var (number, name) in all.Where(migration => migration.Number > version))
        {
            Execute(connection, Read(name) + $"\nPRAGMA user_version = {number};");
        }

        transaction.Commit();
    }

    private static int VersionOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [GeneratedRegex(@"^(\d+)-.*\.sql$")]
    private static partial Regex ArchiveNames();

    [GeneratedRegex(@"^conversations-(\d+)\.sql$")]
    private static partial Regex ConversationNames();

    [GeneratedRegex(@"^followups-(\d+)\.sql$")]
    private static partial Regex FollowUpNames();

    [GeneratedRegex(@"^recordings-(\d+)\.sql$")]
    private static partial Regex RecordingNames();
}

using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Storage.Migrations;

/// <summary>
/// Brings a database up to date: runs those of the <c>NNN-name.sql</c> files beside this one whose number is higher than the database's own (SQLite's
/// <c>user_version</c>), in order, each in a transaction that also raises the number.
/// </summary>
internal static class SchemaMigrations
{
    /// <summary>The number of the newest migration.</summary>
    public static int Newest => All[^1].Number;

    private static readonly IReadOnlyList<(int Number, string Name)> All =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Select(name => (int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture), name)).Order()];

    /// <summary>Runs what is missing.</summary>
    /// <exception cref="ArchiveNotUsableException">The database was written by a newer program.</exception>
    public static void Run(SqliteConnection connection, string path)
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

        foreach (var (number, name) in All.Where(migration => migration.Number > version))
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
}

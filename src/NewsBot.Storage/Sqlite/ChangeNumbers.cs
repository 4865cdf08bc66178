using Microsoft.Data.Sqlite;

namespace NewsBot.Storage.Sqlite;

/// <summary>A transaction that numbers its changes. One process at a time is in one, so that numbers rise in the order in which changes become visible.</summary>
internal sealed class ChangeNumbers : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private long last;

    /// <summary>Begins; waits for other writers.</summary>
    public ChangeNumbers(SqliteConnection connection)
    {
        this.connection = connection;
        transaction = connection.BeginTransaction(deferred: false);
        last = connection.Command("SELECT last_change FROM archive").Number();
    }

    /// <summary>The next change's number.</summary>
    public long Next() => ++last;

    /// <summary>Makes all of it visible at once.</summary>
    public void Commit()
    {
        connection.Command("UPDATE archive SET last_change = $1", last).ExecuteNonQuery();
        transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose() => transaction.Dispose();
}

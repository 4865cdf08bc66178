using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace NewsBot.Storage.Sqlite;

/// <summary>
/// Writes of many callers, as many as wait in one transaction: each caller goes on when its own is on the disk, and the disk is waited for once for all of them.
/// A failure of one is a failure of all that were written with it, and nothing of theirs is kept.
/// </summary>
internal sealed class GroupedWrites : IDisposable
{
    private const int MostAtOnce = 500;

    private readonly SqliteDatabase database;
    private readonly Channel<Write> waiting = Channel.CreateUnbounded<Write>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task writing;
    private SqliteConnection? connection;

    /// <summary>Begins; the database is opened with the first write.</summary>
    public GroupedWrites(SqliteDatabase database)
    {
        this.database = database;
        writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Writes in turn; <paramref name="work"/> runs inside a transaction.</summary>
    /// <returns>What the work gave, once it is on the disk.</returns>
    public async Task<T> DoAsync<T>(Func<SqliteConnection, T> work)
    {
        T? result = default;
        var write = new Write(open => result = work(open));
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(write), this);
        await write.Done.Task;
        return result!;
    }

    /// <summary>Ends, once what waits is written.</summary>
    public void Dispose()
    {
        waiting.Writer.TryComplete();
        writing.Wait();
        connection?.Dispose();
        connection = null;
    }

    private async Task WriteAllAsync()
    {
        var group = new List<Write>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < MostAtOnce && waiting.Reader.TryRead(out var write))
            {
                group.Add(write);
            }

            try
            {
                WriteGroup(group);
                group.ForEach(write => write.Done.SetResult());
            }
            catch (Exception exception)
            {
                var problem = exception is SqliteException ? database.NotUsable(exception) : exception;
                group.ForEach(write => write.Done.SetException(problem));
                connection?.Dispose();
                connection = null;
            }

            group.Clear();
        }
    }

    private void WriteGroup(List<Write> group)
    {
        connection ??= database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var write in group)
        {
            write.Work(connection);
        }

        transaction.Commit();
    }

    private sealed class Write(Action<SqliteConnection> work)
    {
        public Action<SqliteConnection> Work => work;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

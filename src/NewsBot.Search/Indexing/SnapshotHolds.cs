namespace NewsBot.Search.Indexing;

/// <summary>
/// The newest snapshot, and the one that each search holds: what a search sees does not change under it, and an old snapshot is closed when the last search that
/// began with it has ended.
/// </summary>
internal sealed class SnapshotHolds
{
    private readonly AsyncLocal<IndexSnapshot?> held = new();
    private volatile IndexSnapshot? newest;

    /// <summary>The newest snapshot; null where none is open.</summary>
    public IndexSnapshot? Newest => newest;

    /// <summary>The snapshot held here, or else the newest.</summary>
    public IndexSnapshot? Here => held.Value ?? newest;

    /// <summary>Puts another snapshot in the place of the newest.</summary>
    public void Replace(IndexSnapshot? snapshot)
    {
        var old = newest;
        newest = snapshot;
        old?.Release();
    }

    /// <summary>Until this is disposed of, <see cref="Here"/> is the same one in this flow of calls, and stays open. Holds may be inside one another.</summary>
    public IDisposable Hold()
    {
        if (held.Value is not null)
        {
            return new End(() => { });
        }

        for (var snapshot = newest; snapshot is not null; snapshot = newest)
        {
            if (snapshot.TryHold())
            {
                held.Value = snapshot;
                return new End(() =>
                {
                    held.Value = null;
                    snapshot.Release();
                });
            }
        }

        return new End(() => { });
    }

    private sealed class End(Action release) : IDisposable
    {
        private int released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref released, 1) == 0)
            {
                release();
            }
        }
    }
}

using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using NewsBot.Search.Analysis;

namespace NewsBot.Search.Indexing;

/// <summary>How far the index has come.</summary>
/// <param name="Done">Changes of the archive that are in it.</param>
/// <param name="Total">Changes there are.</param>
public sealed record IndexProgress(long Done, long Total);

/// <summary>
/// Keeps the index up with the archive: reads its changes in order and, with every commit, writes down how far it has come. A process that was killed goes on
/// from its last commit. Only the process that holds Lucene's write lock writes; the others leave it to that one.
/// </summary>
public sealed class IndexUpdater(NewsIndex index, INewsArchive archive, TimeProvider time, ILogger<IndexUpdater> logger) : IDisposable
{
    /// <summary>In a long catching-up, what is new is shown, and committed, this often.</summary>
    private static readonly TimeSpan ShowEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CommitEvery = TimeSpan.FromSeconds(30);

    private readonly HashSet<ArticleId> removed = [];

    /// <summary>Held while the writer is used: a program that ends disposes this while its background work may be in the middle of a change.</summary>
    private readonly System.Threading.Lock use = new();
    private IndexWriter? writer;
    private bool isDisposed;
    private DirectoryReader? shown;
    private long change;
    private long committed;

    /// <summary>Whether the index has all of the archive's changes. Where another process writes it, as far as that one has committed.</summary>
    public bool IsUpToDate => change >= archive.LastChange;

    /// <summary>How far the index has come.</summary>
    public IndexProgress Progress => new(change, Math.Max(change, archive.LastChange));

    /// <summary>How index writers are set up.</summary>
    internal static IndexWriterConfig Config(Analyzer analyzer, OpenMode mode) =>
        new(AnalyzerChoice.Version, analyzer) { OpenMode = mode, Similarity = PassageFields.Similarity, RAMBufferSizeMB = 64, WriteLockTimeout = 0 };

    /// <summary>Opens the index to search it, not to write it. False where there is none of this archive yet.</summary>
    public bool TryOpen()
    {
        var opened = index.TryOpen(archive.Id);
        change = opened ? index.CommittedChange : 0;
        return opened;
    }

    /// <summary>Begins to write, if no other process does; a missing, damaged or older index is begun anew.</summary>
    /// <param name="checkAll">Whether the whole index is read for damage, which takes a second for every few hundred megabytes.</param>
    /// <returns>False where another process writes, and once this is disposed.</returns>
    /// <exception cref="IndexNotUsableException">The folder cannot be written.</exception>
    public bool TryBegin(bool checkAll = false)
    {
        lock (use)
        {
            return writer is not null || (!isDisposed && TryOpenWriter(checkAll));
        }
    }

    /// <summary>Takes in all changes there are, and lets searches see them; false where there were none, and outside of <see cref="TryBegin"/> and <see cref="End"/>.</summary>
    public bool CatchUp(Action<IndexProgress> progress, CancellationToken cancellationToken)
    {
        lock (use)
        {
            return writer is not null && !IsUpToDate && TakeInChanges(progress, cancellationToken);
        }
    }

    /// <summary>Where another process writes: shows what it has committed.</summary>
    public void Follow()
    {
        lock (use)
        {
            if (writer is null && !isDisposed && (index.IsOpen || TryOpen()))
            {
                index.Follow();
                change = index.CommittedChange;
            }
        }
    }

    /// <summary>Stops writing and lets others write; searches go on.</summary>
    public void End()
    {
        lock (use)
        {
            if (writer is { } open)
            {
                Close();
                if (index.TryRead(open.Directory) is { } committed)
                {
                    index.Show(committed, []);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (use)
        {
            isDisposed = true;
            Close();
        }
    }

    private bool TryOpenWriter(bool checkAll)
    {
        FSDirectory? folder = null;
        try
        {
            folder = FSDirectory.Open(index.FullPath);
            if (!IndexWriter.IsLocked(folder))
            {
                Begin(folder, checkAll);
                folder = null;
            }
        }
        catch (LockObtainFailedException)
        {
            // Another process was faster.
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw NewsIndex.NotWritable(index.FullPath, exception);
        }
        finally
        {
            folder?.Dispose();
        }

        return writer is not null;
    }

    private bool TakeInChanges(Action<IndexProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            // A number may have no change, where what it was drawn for turned out to be nothing; all there are up to this one are read below.
            var last = archive.LastChange;
            var (lastShown, lastCommitted) = (time.GetTimestamp(), time.GetTimestamp());
            foreach (var next in ChangeReader.ReadAfter(archive, change, cancellationToken))
            {
                Apply(next.Change, next.Passages);
                if (time.GetElapsedTime(lastShown) > ShowEvery)
                {
                    Show();
                    progress(Progress);
                    lastShown = time.GetTimestamp();
                }

                if (time.GetElapsedTime(lastCommitted) > CommitEvery)
                {
                    Commit();
                    lastCommitted = time.GetTimestamp();
                }
            }

            change = Math.Max(change, last);
            Show();
            Commit();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Nobody knows what the writer holds now; the next beginning goes on from the last commit.
            writer?.Rollback();
            writer = null;
            throw;
        }

        progress(Progress);
        var (articles, passagesNow) = (index.Counts.Articles, index.Counts.Passages);
        logger.IndexCaughtUp(change, articles, passagesNow);
        return true;
    }

    private void Begin(FSDirectory folder, bool checkAll)
    {
        var stamp = StampOf(folder, checkAll);
        var usable = stamp?.Made == index.Made(archive.Id) && stamp.Change <= archive.LastChange;
        writer = new IndexWriter(folder, Config(index.Analyzer, usable ? OpenMode.APPEND : OpenMode.CREATE));
        change = committed = usable ? stamp!.Change : 0;
        removed.Clear();
        shown = DirectoryReader.Open(writer, applyAllDeletes: true);
        index.Use(folder, shown);
    }

    /// <summary>Closing commits what was written, so how far that goes must be written down first.</summary>
    private void Close()
    {
        if (writer is not null && change != committed)
        {
            Commit();
        }

        writer?.Dispose();
        writer = null;
    }

    private IndexStamp? StampOf(FSDirectory folder, bool checkAll)
    {
        using var reader = index.TryRead(folder);
        try
        {
            foreach (var part in checkAll && reader is not null ? reader.Leaves : [])
            {
                part.AtomicReader.CheckIntegrity();
            }

            return reader is null ? null : IndexStamp.Of(reader.IndexCommit);
        }
        catch (Exception exception) when (exception is IOException or CorruptIndexException)
        {
            logger.IndexUnreadable(exception.GetType().Name);
            return null;
        }
    }

    private void Apply(ArchiveChange next, IReadOnlyList<Document> passages)
    {
        if (next.IsFirst)
        {
            writer!.AddDocuments(passages);
        }
        else
        {
            writer!.UpdateDocuments(new Term(PassageFields.ArticleId, new BytesRef(next.Id.Value)), passages);
            removed.Add(next.Id);
        }

        change = next.Number;
    }

    private void Show()
    {
        if (DirectoryReader.OpenIfChanged(shown, writer, applyAllDeletes: true) is { } newer)
        {
            shown = newer;
            index.Show(newer, [.. removed]);
        }

        removed.Clear();
    }

    private void Commit()
    {
        writer!.SetCommitData(new IndexStamp(index.Made(archive.Id), change).ToCommitData());
        writer.Commit();
        committed = change;
    }
}

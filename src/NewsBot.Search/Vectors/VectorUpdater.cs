using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Archive;
using NewsBot.Core.Embedding;
using NewsBot.Core.Newspapers;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Vectors;

/// <summary>
/// Keeps the vectors up with the archive, as <see cref="IndexUpdater"/> does the index, only that every new passage has to be asked of a service, which may be slow
/// or away: what was made is kept, and it goes on from there. Passages whose words have a vector already, in another version or article, are not asked for again.
/// </summary>
public sealed class VectorUpdater : IDisposable
{
    /// <summary>So many changes are taken in at once; where one fails, what of them was made is kept in memory until it goes on.</summary>
    private const int ChunkSize = 20;
    private static readonly TimeSpan CommitEvery = TimeSpan.FromSeconds(30);

    private readonly VectorIndex vectors;
    private readonly NewsIndex index;
    private readonly INewsArchive archive;
    private readonly PassageVectors passages;
    private readonly TimeProvider time;
    private readonly ILogger<VectorUpdater> logger;
    private readonly SemaphoreSlim use = new(1);
    private readonly Dictionary<string, float[]?> made = [];
    private IndexWriter? writer;
    private FSDirectory? folder;
    private bool isDisposed;
    private bool isComplete;
    private long change;
    private long committed;

    internal VectorUpdater(VectorIndex vectors, NewsIndex index, INewsArchive archive, PassageVectors passages, IPassageEmbedder embedder, TimeProvider time, ILogger<VectorUpdater> logger)
    {
        (this.vectors, this.index, this.archive, this.passages, this.time, this.logger) = (vectors, index, archive, passages, time, logger);
        IsOn = embedder.IsOn;
    }

    /// <summary>Whether there are vectors to be made.</summary>
    public bool IsOn { get; }

    /// <summary>Whether the vectors have all of the archive's changes.</summary>
    public bool IsUpToDate => change >= archive.LastChange && isComplete;

    /// <summary>Opens the vectors to search them, not to make more. False where there are none of this archive and model.</summary>
    public bool TryOpen() => IsOn && vectors.TryOpen(archive.Id);

    /// <summary>Begins to write, if no other process does; missing or damaged vectors, and those of another model, are begun anew.</summary>
    /// <returns>False where another process writes, and once this is disposed.</returns>
    /// <exception cref="IndexNotUsableException">The folder cannot be written.</exception>
    public bool TryBegin()
    {
        use.Wait();
        try
        {
            return writer is not null || (IsOn && !isDisposed && TryOpenWriter());
        }
        finally
        {
            use.Release();
        }
    }

    /// <summary>Takes in all changes there are, and lets searches see them.</summary>
    /// <returns>No vectors: whether all went well, or why it did not and how long the service wants to be left alone.</returns>
    public async Task<Embedded> CatchUpAsync(CancellationToken cancellationToken)
    {
        await use.WaitAsync(cancellationToken);
        try
        {
            return writer is null || IsUpToDate ? new Embedded([]) : await TakeInChangesAsync(cancellationToken);
        }
        finally
        {
            use.Release();
        }
    }

    /// <summary>Where another process writes: shows what it has committed.</summary>
    public void Follow()
    {
        if (IsOn && !vectors.Follow() && vectors.Count == 0)
        {
            TryOpen();
        }
    }

    /// <summary>Stops writing and lets others write; searches go on.</summary>
    public void End()
    {
        use.Wait();
        try
        {
            Close();
        }
        finally
        {
            use.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        isDisposed = true;
    }

    private bool TryOpenWriter()
    {
        try
        {
            folder = FSDirectory.Open(vectors.FullPath);
            if (!IndexWriter.IsLocked(folder))
            {
                Begin(folder);
            }
        }
        catch (LockObtainFailedException)
        {
            // Another process was faster.
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw NewsIndex.NotWritable(vectors.FullPath, exception);
        }
        finally
        {
            if (writer is null)
            {
                folder?.Dispose();
                folder = null;
            }
        }

        return writer is not null;
    }

    private void Begin(FSDirectory opened)
    {
        var stamp = StampOf(opened);
        var usable = stamp?.Index.Made == vectors.Made(archive.Id) && stamp.Index.Change <= archive.LastChange;
        writer = new IndexWriter(opened, IndexUpdater.Config(index.Analyzer, usable ? OpenMode.APPEND : OpenMode.CREATE));
        (change, isComplete) = usable ? (stamp!.Index.Change, stamp.IsComplete) : (0, false);
        committed = change;
        if (!usable)
        {
            vectors.Use(null, null);
            logger.VectorsBegun();
            Commit();
        }
        else if (vectors.Change != change && !vectors.TryOpen(archive.Id))
        {
            throw new IOException("it is damaged; delete it");
        }
    }

    private VectorStamp? StampOf(FSDirectory opened)
    {
        using var reader = vectors.TryRead(opened);
        try
        {
            foreach (var part in reader?.Leaves ?? [])
            {
                part.AtomicReader.CheckIntegrity();
            }

            return reader is null ? null : VectorStamp.Of(reader.IndexCommit);
        }
        catch (Exception exception) when (exception is IOException or CorruptIndexException)
        {
            logger.IndexUnreadable(exception.GetType().Name);
            return null;
        }
    }

    private async Task<Embedded> TakeInChangesAsync(CancellationToken cancellationToken)
    {
        try
        {
            // A number may have no change, where what it was drawn for turned out to be nothing; all there are up to this one are read below.
            var (last, lastCommitted) = (archive.LastChange, time.GetTimestamp());
            for (var chunk = archive.ChangesAfter(change, ChunkSize); chunk.Count > 0; chunk = archive.ChangesAfter(change, ChunkSize))
            {
                var failed = await TakeInAsync(chunk, cancellationToken);
                if (failed.Failure is not null || time.GetElapsedTime(lastCommitted) > CommitEvery)
                {
                    Commit();
                    lastCommitted = time.GetTimestamp();
                }

                if (failed.Failure is not null)
                {
                    return failed;
                }
            }

            (change, isComplete) = (Math.Max(change, last), true);
            Commit();
            return new Embedded([]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Nobody knows what the writer holds now; the next beginning goes on from the last commit.
            writer?.Rollback();
            writer = null;
            throw;
        }
    }

    /// <summary>Takes in some changes, all of them or none.</summary>
    private async Task<Embedded> TakeInAsync(IReadOnlyList<ArchiveChange> changes, CancellationToken cancellationToken)
    {
        var cut = changes.SelectMany(one => one.Current is { } article ? PassageCutter.Cut(article) : []).ToLookup(passage => passage.Id.Article);
        var contents = cut.SelectMany(same => same).Select(PassageContent.Of).Distinct().ToDictionary(PassageContent.KeyOf);
        foreach (var key in contents.Keys.Where(key => !made.ContainsKey(key)))
        {
            if (vectors.Searched(snapshot => snapshot.Find(key), null) is { } known)
            {
                made[key] = known;
            }
        }

        var failed = await passages.MakeAsync(contents, made, cancellationToken);
        if (failed.Failure is not null)
        {
            return failed;
        }

        foreach (var one in changes)
        {
            writer!.UpdateDocuments(new Term(PassageFields.ArticleId, new BytesRef(one.Id.Value)), [.. cut[one.Id].SelectMany(passage => DocumentOf(one.Current!, passage))]);
            change = one.Number;
        }

        made.Clear();
        return failed;
    }

    private IEnumerable<Document> DocumentOf(Article article, Passage passage) =>
        PassageContent.KeyOf(PassageContent.Of(passage)) is var key && made[key] is { } vector ? [VectorDocuments.Of(article, passage, key, vector)] : [];

    /// <summary>Closing commits what was written, so how far that goes must be written down first.</summary>
    private void Close()
    {
        if (writer is not null && change != committed)
        {
            Commit();
        }

        writer?.Dispose();
        folder?.Dispose();
        (writer, folder) = (null, null);
    }

    private void Commit()
    {
        writer!.SetCommitData(new VectorStamp(new IndexStamp(vectors.Made(archive.Id), change), isComplete).ToCommitData());
        writer.Commit();
        committed = change;
        if (!vectors.Follow())
        {
            vectors.TryOpen(archive.Id);
        }

        logger.VectorsCommitted(change, archive.LastChange, vectors.Count);
    }
}

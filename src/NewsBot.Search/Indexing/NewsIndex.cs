using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Search.Analysis;
using Directory = Lucene.Net.Store.Directory;

namespace NewsBot.Search.Indexing;

/// <summary>The index cannot be opened or written; the message says what to do.</summary>
public sealed class IndexNotUsableException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>How much is in an index.</summary>
public sealed record IndexCounts(int Articles, int Passages);

/// <summary>
/// The Lucene index of passages, as those who search see it. It is derived from the archive, or for a time from a few files, and can be deleted whenever the
/// program does not run. Searches hold the snapshot they began with, however often a newer one takes its place meanwhile.
/// </summary>
public sealed class NewsIndex(IOptions<SearchOptions> options, ILogger<NewsIndex> logger) : IDisposable
{
    /// <summary>Raised when documents of another shape are written, so that an older index is built anew.</summary>
    private const string Format = "3";

    private readonly Lazy<Analyzer> analyzer = new(() => PassageFields.AnalyzerOf(AnalyzerChoice.Create(options.Value.Analyzer)));
    private readonly SnapshotHolds snapshots = new();
    private Directory? directory;
    private string? temporary;

    /// <summary>Told of articles that are no longer in the index, or no longer the same, once searches no longer find them.</summary>
    internal event Action<IReadOnlyCollection<ArticleId>>? Removed;

    /// <summary>What cuts text into the terms of each field.</summary>
    /// <exception cref="AnalyzerNotUsableException">The configured analyzer cannot be used.</exception>
    internal Analyzer Analyzer => analyzer.Value;

    /// <summary>Searches the snapshot that is held here, or else the newest.</summary>
    /// <exception cref="InvalidOperationException">Nothing was opened or built yet.</exception>
    internal IndexSearcher Searcher => (snapshots.Here ?? throw new InvalidOperationException("The index has not been opened.")).Searcher;

    /// <summary>Whether nothing newer is to be searched.</summary>
    internal bool IsNewest(IndexSearcher searcher) => snapshots.Newest?.Searcher == searcher;

    /// <summary>Whether an index was opened or built.</summary>
    public bool IsOpen => snapshots.Newest is not null;

    /// <summary>How many articles and passages are in the open index; none where none is open.</summary>
    public IndexCounts Counts
    {
        get
        {
            using var hold = Hold();
            return snapshots.Here?.Counts ?? new IndexCounts(0, 0);
        }
    }

    /// <summary>What the files of the open index take on disk, in bytes; 0 where none is open.</summary>
    public long SizeInBytes => directory is { } files ? files.ListAll().Sum(files.FileLength) : 0;

    /// <summary>The last change of the archive in the commit that is open; only where this process does not write it.</summary>
    internal long CommittedChange => snapshots.Newest is { } snapshot ? IndexStamp.Of(snapshot.Reader.IndexCommit)?.Change ?? 0 : 0;

    /// <summary>Where the index lies.</summary>
    internal string FullPath => Path.GetFullPath(options.Value.IndexPath, AppContext.BaseDirectory);

    /// <summary>Until this is disposed of, <see cref="Searcher"/> is the same one here, and stays open. Holds may be inside one another.</summary>
    internal IDisposable Hold() => snapshots.Hold();

    /// <summary>Opens the index at <see cref="SearchOptions.IndexPath"/> to search it, if it was made from that source.</summary>
    /// <param name="source">What tells the archive, or the files, from others.</param>
    /// <returns>False where there is no such index, or one of another make, or a damaged one.</returns>
    public bool TryOpen(string source)
    {
        if (!System.IO.Directory.Exists(FullPath))
        {
            return false;
        }

        var opened = FSDirectory.Open(FullPath);
        if (TryRead(opened) is { } reader)
        {
            if (IndexStamp.Of(reader.IndexCommit)?.Made == Made(source))
            {
                Use(opened, reader);
                return true;
            }

            reader.Dispose();
        }

        opened.Dispose();
        return false;
    }

    /// <summary>Builds the index at <see cref="SearchOptions.IndexPath"/> anew, in one commit, and opens it: until it is complete, readers have it as it was.</summary>
    /// <param name="source">What tells the files from others.</param>
    /// <param name="articles">The articles, each id once.</param>
    /// <exception cref="IndexNotUsableException">Another process is writing it, or the folder cannot be written.</exception>
    public IndexCounts Build(string source, IEnumerable<Article> articles) => Build(FullPath, source, articles);

    /// <summary>The folder of the temporary index; null where there is none.</summary>
    internal string? TemporaryFolder => temporary;

    /// <summary>Builds an index of just these articles in a temporary folder, which goes when this object is disposed of, and opens it.</summary>
    /// <exception cref="IndexNotUsableException">The folder cannot be written.</exception>
    public IndexCounts BuildTemporary(IEnumerable<Article> articles)
    {
        temporary = System.IO.Directory.CreateTempSubdirectory("newsbot-").FullName;
        return Build(temporary, "", articles);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Use(null, null);
        if (temporary is not null)
        {
            System.IO.Directory.Delete(temporary, recursive: true);
            temporary = null;
        }
    }

    /// <summary>What an index made of <paramref name="source"/> now is stamped with.</summary>
    internal string Made(string source) => $"{Format}|{options.Value.Analyzer}|{source}";

    /// <summary>A reader of the newest commit; null where there is none or it cannot be read.</summary>
    internal DirectoryReader? TryRead(Directory folder)
    {
        try
        {
            return DirectoryReader.IndexExists(folder) ? DirectoryReader.Open(folder) : null;
        }
        catch (Exception exception) when (exception is IOException or CorruptIndexException or IndexFormatTooOldException or IndexFormatTooNewException)
        {
            logger.IndexUnreadable(exception.GetType().Name);
            return null;
        }
    }

    /// <summary>Lets searches see another snapshot from now on.</summary>
    /// <param name="reader">Reads it; this object's to close from now on.</param>
    /// <param name="removed">The articles that are gone, or changed, since the last one.</param>
    internal void Show(DirectoryReader reader, IReadOnlyCollection<ArticleId> removed)
    {
        snapshots.Replace(new IndexSnapshot(reader));
        if (removed.Count > 0)
        {
            Removed?.Invoke(removed);
        }
    }

    /// <summary>Sees what another process has committed since.</summary>
    internal void Follow()
    {
        if (snapshots.Newest is { } snapshot && DirectoryReader.OpenIfChanged(snapshot.Reader) is { } newer)
        {
            // What is gone is not known here, so nothing that was read before may be kept.
            Show(newer, [AllArticles]);
        }
    }

    /// <summary>Stands for every article in <see cref="Removed"/>.</summary>
    internal static ArticleId AllArticles { get; }

    /// <summary>Takes an index that this process writes.</summary>
    internal void Use(Directory? opened, DirectoryReader? reader)
    {
        snapshots.Replace(reader is null ? null : new IndexSnapshot(reader));
        directory?.Dispose();
        directory = opened;
    }

    private IndexCounts Build(string path, string source, IEnumerable<Article> articles)
    {
        try
        {
            var target = FSDirectory.Open(path);
            using (var writer = new IndexWriter(target, IndexUpdater.Config(Analyzer, OpenMode.CREATE)))
            {
                try
                {
                    foreach (var article in articles)
                    {
                        writer.AddDocuments(PassageDocuments.Of(article));
                    }

                    writer.SetCommitData(new IndexStamp(Made(source), 0).ToCommitData());
                    writer.Commit();
                }
                catch
                {
                    // Disposing of a writer commits what it has; half an index must not replace a whole one.
                    writer.Rollback();
                    throw;
                }
            }

            Use(target, DirectoryReader.Open(target));
            var counts = Counts;
            logger.IndexBuilt(counts.Articles, counts.Passages);
            return counts;
        }
        catch (LockObtainFailedException exception)
        {
            throw new IndexNotUsableException($"The index in {path} is being written by another newsbot; wait for it, or set Search:IndexPath to another folder.", exception);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw NotWritable(path, exception);
        }
    }

    /// <summary>What to tell the user where the index cannot be written.</summary>
    internal static IndexNotUsableException NotWritable(string path, Exception cause) =>
        new($"The index in {path} could not be written ({cause.Message.TrimEnd('.')}); check the folder's rights and space, or set Search:IndexPath to another folder.", cause);
}

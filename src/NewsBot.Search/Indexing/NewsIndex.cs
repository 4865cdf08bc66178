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

/// <summary>What a build wrote.</summary>
public sealed record IndexCounts(int Articles, int Passages);

/// <summary>
/// The Lucene index of passages. It is derived from the sources and can be deleted at any time. A build is one commit: until it is complete, readers have
/// the index as it was before.
/// </summary>
public sealed class NewsIndex(IOptions<SearchOptions> options, ILogger<NewsIndex> logger) : IDisposable
{
    /// <summary>Raised when documents of another shape are written, so that an older index is built anew.</summary>
    private const string Format = "2";

    private readonly Lazy<Analyzer> analyzer = new(() => PassageFields.AnalyzerOf(AnalyzerChoice.Create(options.Value.Analyzer)));
    private Directory? directory;
    private DirectoryReader? reader;
    private string? temporary;

    /// <summary>What cuts text into the terms of each field.</summary>
    /// <exception cref="AnalyzerNotUsableException">The configured analyzer cannot be used.</exception>
    internal Analyzer Analyzer => analyzer.Value;

    /// <summary>Searches what the last build or opening found.</summary>
    /// <exception cref="InvalidOperationException">Nothing was opened or built yet.</exception>
    internal IndexSearcher Searcher { get => field ?? throw new InvalidOperationException("The index has not been opened."); private set; }

    /// <summary>Whether an index was opened or built.</summary>
    internal bool IsOpen => reader is not null;

    /// <summary>How many articles and passages are in the open index.</summary>
    public IndexCounts Counts => new(Searcher.IndexReader.GetSumDocFreq(PassageFields.FirstOf) is var articles && articles < 0 ? 0 : (int)articles, Searcher.IndexReader.NumDocs);

    /// <summary>What the files of the open index take on disk, in bytes; 0 where none is open.</summary>
    public long SizeInBytes => directory is { } files ? files.ListAll().Sum(files.FileLength) : 0;

    /// <summary>Opens the index at <see cref="SearchOptions.IndexPath"/> if it was built from these very sources.</summary>
    /// <param name="fingerprint">What tells these sources from others.</param>
    /// <returns>False where there is no such index, or an older one; then build it.</returns>
    public bool TryOpen(string fingerprint)
    {
        var path = FullPath;
        if (!System.IO.Directory.Exists(path))
        {
            return false;
        }

        var opened = FSDirectory.Open(path);
        try
        {
            if (DirectoryReader.IndexExists(opened))
            {
                var candidate = DirectoryReader.Open(opened);
                if (candidate.IndexCommit.UserData.TryGetValue("sources", out var built) && built == Stamp(fingerprint))
                {
                    Use(opened, candidate);
                    return true;
                }

                candidate.Dispose();
            }
        }
        catch (Exception exception) when (exception is IOException or CorruptIndexException or IndexFormatTooOldException or IndexFormatTooNewException)
        {
            logger.IndexUnreadable(exception.GetType().Name);
        }

        opened.Dispose();
        return false;
    }

    /// <summary>Builds the index at <see cref="SearchOptions.IndexPath"/> anew and opens it.</summary>
    /// <param name="fingerprint">What tells these sources from others.</param>
    /// <param name="articles">The articles, each id once.</param>
    /// <exception cref="IndexNotUsableException">Another process is writing it, or the folder cannot be written.</exception>
    public IndexCounts Build(string fingerprint, IEnumerable<Article> articles) => Build(FullPath, fingerprint, articles);

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
        reader?.Dispose();
        directory?.Dispose();
        if (temporary is not null)
        {
            System.IO.Directory.Delete(temporary, recursive: true);
            temporary = null;
        }
    }

    private string FullPath => Path.GetFullPath(options.Value.IndexPath, AppContext.BaseDirectory);

    private string Stamp(string fingerprint) => $"{Format}|{options.Value.Analyzer}|{fingerprint}";

    private IndexCounts Build(string path, string fingerprint, IEnumerable<Article> articles)
    {
        try
        {
            var target = FSDirectory.Open(path);
            var config = new IndexWriterConfig(AnalyzerChoice.Version, Analyzer) { OpenMode = OpenMode.CREATE, Similarity = PassageFields.Similarity, RAMBufferSizeMB = 64 };
            using (var writer = new IndexWriter(target, config))
            {
                try
                {
                    foreach (var article in articles)
                    {
                        writer.AddDocuments(PassageDocuments.Of(article));
                    }

                    writer.SetCommitData(new Dictionary<string, string> { ["sources"] = Stamp(fingerprint) });
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
            throw new IndexNotUsableException($"The index in {path} could not be written ({exception.Message.TrimEnd('.')}); check the folder's rights and space, or set Search:IndexPath to another folder.", exception);
        }
    }

    private void Use(Directory opened, DirectoryReader openedReader)
    {
        Dispose(directory, reader);
        (directory, reader) = (opened, openedReader);
        Searcher = new IndexSearcher(openedReader) { Similarity = PassageFields.Similarity };
    }

    private static void Dispose(params ReadOnlySpan<IDisposable?> old)
    {
        foreach (var part in old)
        {
            part?.Dispose();
        }
    }
}

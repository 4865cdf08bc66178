using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.Extensions.Options;
using NewsBot.Core.Embedding;
using NewsBot.Search.Indexing;
using Directory = Lucene.Net.Store.Directory;

namespace NewsBot.Search.Vectors;

/// <summary>
/// The vectors of passages, as those who search see them, in an index of their own beside the one of words: that one is the same with and without them. They are
/// derived from the archive and a model, and can be deleted whenever the program does not run. Vectors of two models are never in one index.
/// </summary>
public sealed class VectorIndex(NewsIndex index, IOptions<EmbeddingOptions> options) : IDisposable
{
    /// <summary>Raised when documents of another shape are written, so that older vectors are made anew.</summary>
    private const string Format = "1";

    private readonly ConditionalWeakTable<object, float[]> read = [];
    private volatile VectorSnapshot? newest;
    private Directory? directory;

    /// <summary>How many passages have a vector.</summary>
    public int Count => Searched(snapshot => snapshot.Reader.NumDocs, 0);

    /// <summary>Whether all passages there were had their vectors once: from then on they are searched.</summary>
    public bool IsComplete => newest?.Stamp?.IsComplete ?? false;

    /// <summary>The last change of the archive that is in; 0 where nothing is.</summary>
    internal long Change => newest?.Stamp?.Index.Change ?? 0;

    /// <summary>Where they lie.</summary>
    internal string FullPath => Path.TrimEndingDirectorySeparator(index.FullPath) + "-vectors";

    /// <summary>What vectors made of <paramref name="source"/> now are stamped with.</summary>
    internal string Made(string source) => string.Join('|', Format, options.Value.Model, options.Value.Dimensions, options.Value.PassagePrefix, source);

    /// <summary>Opens them to be searched, if they are this model's and were made from that source.</summary>
    internal bool TryOpen(string source)
    {
        if (!System.IO.Directory.Exists(FullPath))
        {
            return false;
        }

        var opened = FSDirectory.Open(FullPath);
        if (index.TryRead(opened) is { } reader)
        {
            if (VectorStamp.Of(reader.IndexCommit)?.Index.Made == Made(source))
            {
                Use(opened, reader);
                return true;
            }

            reader.Dispose();
        }

        opened.Dispose();
        return false;
    }

    /// <summary>The stamp and newest commit in a folder; null where there is none or it cannot be read.</summary>
    internal DirectoryReader? TryRead(Directory folder) => index.TryRead(folder);

    /// <summary>Takes vectors in another place; null for none.</summary>
    internal void Use(Directory? opened, DirectoryReader? reader)
    {
        Replace(reader);
        directory?.Dispose();
        directory = opened;
    }

    /// <summary>Lets searches see what was committed since.</summary>
    /// <returns>Whether there was anything.</returns>
    internal bool Follow()
    {
        if (newest is not { } snapshot || DirectoryReader.OpenIfChanged(snapshot.Reader) is not { } newer)
        {
            return false;
        }

        // Another process may have begun anew, for another model.
        var same = VectorStamp.Of(newer.IndexCommit)?.Index.Made == snapshot.Stamp?.Index.Made;
        if (!same)
        {
            newer.Dispose();
        }

        Replace(same ? newer : null);
        return true;
    }

    /// <summary>What <paramref name="search"/> says of the newest vectors, which stay open meanwhile; <paramref name="none"/> where there are none.</summary>
    internal T Searched<T>(Func<VectorSnapshot, T> search, T none)
    {
        for (var snapshot = newest; snapshot is not null; snapshot = newest)
        {
            if (snapshot.TryHold())
            {
                try
                {
                    return search(snapshot);
                }
                finally
                {
                    snapshot.Release();
                }
            }
        }

        return none;
    }

    /// <inheritdoc/>
    public void Dispose() => Use(null, null);

    private void Replace(DirectoryReader? reader)
    {
        var old = newest;
        newest = reader is null ? null : new VectorSnapshot(reader, options.Value.Dimensions, read);
        old?.Release();
    }
}

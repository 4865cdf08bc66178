using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Vectors;

/// <summary>The vectors as they were at one moment, all of them in memory: as many as fit there are searched in milliseconds without anything cleverer.</summary>
internal sealed class VectorSnapshot
{
    private readonly DirectoryReader reader;
    private readonly int dimensions;
    private readonly float[][] parts;

    /// <summary>Reads what is new; parts that an earlier snapshot had are not read again.</summary>
    /// <param name="reader">Reads them; this object's to close from now on.</param>
    /// <param name="dimensions">How many numbers each has.</param>
    /// <param name="read">The parts read so far.</param>
    public VectorSnapshot(DirectoryReader reader, int dimensions, ConditionalWeakTable<object, float[]> read)
    {
        (this.reader, this.dimensions) = (reader, dimensions);
        Stamp = VectorStamp.Of(reader.IndexCommit);
        parts = [.. reader.Leaves.Select(part => read.GetValue(part.AtomicReader.CoreCacheKey, _ => VectorDocuments.Read(part.AtomicReader, dimensions)))];
    }

    /// <summary>What they were made of.</summary>
    public VectorStamp? Stamp { get; }

    /// <summary>Where their passages stand.</summary>
    public DirectoryReader Reader => reader;

    /// <summary>The nearest to a vector, the nearest first, by the cosine of their angle.</summary>
    /// <param name="vector">A unit vector.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="allowed">Which ones; null for all.</param>
    public IReadOnlyList<(int Document, float Cosine)> Nearest(ReadOnlySpan<float> vector, int count, Query? allowed)
    {
        var nearest = new PriorityQueue<int, float>(count + 1);
        var filter = allowed is null ? null : new QueryWrapperFilter(new IndexSearcher(reader).Rewrite(allowed));
        foreach (var (part, vectors) in reader.Leaves.Zip(parts))
        {
            var live = part.AtomicReader.LiveDocs;
            var kept = filter?.GetDocIdSet(part, live)?.GetIterator();
            for (var document = Next(-1); document < part.AtomicReader.MaxDoc; document = Next(document))
            {
                var cosine = TensorPrimitives.Dot(vector, vectors.AsSpan(document * dimensions, dimensions));
                if (nearest.Count < count || (nearest.TryPeek(out _, out var least) && cosine > least))
                {
                    nearest.Enqueue(part.DocBase + document, cosine);
                    if (nearest.Count > count)
                    {
                        nearest.Dequeue();
                    }
                }
            }

            int Next(int document)
            {
                if (filter is not null)
                {
                    return kept?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS;
                }

                do
                {
                    document++;
                }
                while (live is not null && document < live.Length && !live.Get(document));
                return document;
            }
        }

        return [.. nearest.UnorderedItems.Select(item => (item.Element, item.Priority)).OrderByDescending(item => item.Priority).ThenBy(item => item.Element)];
    }

    /// <summary>The vector of what has that key; null where nothing has.</summary>
    public float[]? Find(string key)
    {
        var hits = new IndexSearcher(reader).Search(new TermQuery(new Term(PassageFields.Content, key)), 1).ScoreDocs;
        if (hits.Length == 0)
        {
            return null;
        }

        var part = Lucene.Net.Index.ReaderUtil.SubIndex(hits[0].Doc, reader.Leaves);
        return parts[part].AsSpan((hits[0].Doc - reader.Leaves[part].DocBase) * dimensions, dimensions).ToArray();
    }

    /// <summary>Keeps it open; false where it is closed already.</summary>
    public bool TryHold() => reader.TryIncRef();

    /// <summary>Ends one <see cref="TryHold"/>, or the life it began with.</summary>
    public void Release() => reader.DecRef();
}

using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsBot.Search.Indexing;

/// <summary>The index as it was at one moment. It stays open until nobody holds it and a newer one has taken its place.</summary>
internal sealed class IndexSnapshot(DirectoryReader reader)
{
    private readonly Lazy<int> articles = new(() => Live(reader, new Term(PassageFields.First, PassageFields.IsFirst)));

    /// <summary>Reads it.</summary>
    public DirectoryReader Reader { get; } = reader;

    /// <summary>Searches it.</summary>
    public IndexSearcher Searcher { get; } = new(reader) { Similarity = PassageFields.Similarity };

    /// <summary>How many articles and passages are in it.</summary>
    public IndexCounts Counts => new(articles.Value, Reader.NumDocs);

    /// <summary>Keeps it open; false where it is closed already.</summary>
    public bool TryHold() => Reader.TryIncRef();

    /// <summary>Ends one <see cref="TryHold"/>, or the life it began with.</summary>
    public void Release() => Reader.DecRef();

    /// <summary>How many documents that are not deleted have the term.</summary>
    private static int Live(DirectoryReader reader, Term term)
    {
        if (!reader.HasDeletions)
        {
            return reader.DocFreq(term);
        }

        var counter = new TotalHitCountCollector();
        new IndexSearcher(reader).Search(new TermQuery(term), counter);
        return counter.TotalHits;
    }
}

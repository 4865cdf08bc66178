using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Finding;

/// <summary>The articles as the index stores them, the last ones read kept in memory.</summary>
internal sealed class LuceneArticleStore(NewsIndex index, IOptions<SearchOptions> options) : IArticleStore, IDisposable
{
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = options.Value.CachedArticles });

    /// <inheritdoc/>
    public int Count => index.Counts.Articles;

    /// <inheritdoc/>
    public Article? Find(ArticleId id)
    {
        if (cache.TryGetValue<Article>(id, out var cached))
        {
            return cached;
        }

        var searcher = index.Searcher;
        var hits = searcher.Search(new TermQuery(new Term(PassageFields.FirstOf, id.Value)), 1);
        if (hits.ScoreDocs.Length == 0)
        {
            return null;
        }

        return cache.Set(id, StoredIn(searcher, hits.ScoreDocs[0].Doc), new MemoryCacheEntryOptions { Size = 1 });
    }

    /// <inheritdoc/>
    public IReadOnlyList<Article> List(int skip, int take)
    {
        var searcher = index.Searcher;
        return [.. searcher.Search(new ConstantScoreQuery(new PrefixQuery(new Term(PassageFields.FirstOf, ""))), skip + take).ScoreDocs
            .Skip(skip)
            .Select(hit => StoredIn(searcher, hit.Doc))];
    }

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    private static Article StoredIn(IndexSearcher searcher, int document)
    {
        var stored = searcher.Doc(document, new HashSet<string> { PassageFields.Article }).GetBinaryValue(PassageFields.Article);
        return StoredArticle.Read(stored.Bytes.AsSpan(stored.Offset, stored.Length));
    }
}

using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Finding;

/// <summary>The articles as the index stores them, the last ones read kept in memory.</summary>
internal sealed class LuceneArticleStore : IArticleStore, IDisposable
{
    private readonly NewsIndex index;
    private readonly MemoryCache cache;

    public LuceneArticleStore(NewsIndex index, IOptions<SearchOptions> options)
    {
        (this.index, cache) = (index, new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.CachedArticles }));
        index.Removed += Forget;
    }

    /// <inheritdoc/>
    public int Count => index.Counts.Articles;

    /// <inheritdoc/>
    public Article? Find(ArticleId id)
    {
        if (cache.TryGetValue<Article>(id, out var cached))
        {
            return cached;
        }

        using var hold = index.Hold();
        if (!index.IsOpen)
        {
            return null;
        }

        var searcher = index.Searcher;
        var hits = searcher.Search(new TermQuery(new Term(PassageFields.FirstOf, id.Value)), 1);
        if (hits.ScoreDocs.Length == 0)
        {
            return null;
        }

        var article = cache.Set(id, StoredIn(searcher, hits.ScoreDocs[0].Doc), new MemoryCacheEntryOptions { Size = 1 });
        if (!index.IsNewest(searcher))
        {
            // It may have been withdrawn since this snapshot, and be forgotten before it was remembered.
            cache.Remove(id);
        }

        return article;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Article> List(int skip, int take)
    {
        using var hold = index.Hold();
        if (!index.IsOpen)
        {
            return [];
        }

        var searcher = index.Searcher;
        return [.. searcher.Search(new ConstantScoreQuery(new PrefixQuery(new Term(PassageFields.FirstOf, ""))), skip + take).ScoreDocs
            .Skip(skip)
            .Select(hit => StoredIn(searcher, hit.Doc))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        index.Removed -= Forget;
        cache.Dispose();
    }

    private void Forget(IReadOnlyCollection<ArticleId> articles)
    {
        if (articles.Contains(NewsIndex.AllArticles))
        {
            cache.Clear();
            return;
        }

        foreach (var article in articles)
        {
            cache.Remove(article);
        }
    }

    private static Article StoredIn(IndexSearcher searcher, int document)
    {
        var stored = searcher.Doc(document, new HashSet<string> { PassageFields.Article }).GetBinaryValue(PassageFields.Article);
        return StoredArticle.Read(stored.Bytes.AsSpan(stored.Offset, stored.Length));
    }
}

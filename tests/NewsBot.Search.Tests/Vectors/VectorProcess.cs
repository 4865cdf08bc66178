using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Archive;
using NewsBot.Core.Embedding;
using NewsBot.Core.Retrieval;
using NewsBot.Search.Finding;
using NewsBot.Search.Indexing;
using NewsBot.Search.Vectors;

namespace NewsBot.Search.Tests.Vectors;

/// <summary>The index and the vectors as one running program has them, in a folder that others may use too.</summary>
internal sealed class VectorProcess : IDisposable
{
    private readonly LuceneArticleStore articles;
    private readonly LucenePassageSource words;
    private readonly QuestionVectors questions;
    private readonly EmbeddingCounts counts = new();

    public VectorProcess(string folder, INewsArchive archive, IPassageEmbedder embedder, EmbeddingOptions options)
    {
        var (search, embedding) = (Options.Create(new SearchOptions { IndexPath = Path.Combine(folder, "index") }), Options.Create(options));
        var checking = new CheckedEmbedder(embedder, embedding);
        Index = new NewsIndex(search, NullLogger<NewsIndex>.Instance);
        IndexUpdater = new IndexUpdater(Index, archive, TimeProvider.System, NullLogger<IndexUpdater>.Instance);
        articles = new LuceneArticleStore(Index, search);
        words = new LucenePassageSource(Index, articles);
        Vectors = new VectorIndex(Index, embedding);
        Updater = new VectorUpdater(Vectors, Index, archive, new PassageVectors(checking, embedding, counts, NullLogger<PassageVectors>.Instance), embedder, TimeProvider.System, NullLogger<VectorUpdater>.Instance);
        questions = new QuestionVectors(checking, embedding, counts, TimeProvider.System, NullLogger<QuestionVectors>.Instance);
        Source = new HybridPassageSource(words, Vectors, questions, articles, embedding);
    }

    public NewsIndex Index { get; }

    public IndexUpdater IndexUpdater { get; }

    public VectorIndex Vectors { get; }

    public VectorUpdater Updater { get; }

    /// <summary>Finds by words and vectors.</summary>
    public IPassageSource Source { get; }

    /// <summary>Finds by words alone.</summary>
    public IPassageSource Words => words;

    /// <summary>The ids of the articles found, best first.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string question) =>
        [.. (await Source.FindAsync(SearchFixture.Query(question), 10, TestContext.Current.CancellationToken)).Passages.Select(found => found.Passage.Id.Article.Value)];

    /// <summary>Brings both up with the archive.</summary>
    public async Task<Embedded> CatchUpAsync()
    {
        Assert.True(IndexUpdater.TryBegin() && Updater.TryBegin());
        IndexUpdater.CatchUp(_ => { }, TestContext.Current.CancellationToken);
        return await Updater.CatchUpAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Updater.Dispose();
        Vectors.Dispose();
        IndexUpdater.Dispose();
        articles.Dispose();
        questions.Dispose();
        counts.Dispose();
        Index.Dispose();
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Archive;
using NewsBot.Core.Embedding;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Retrieval;
using NewsBot.Search.Finding;
using NewsBot.Search.Indexing;
using NewsBot.Search.Vectors;

namespace NewsBot.Search;

/// <summary>Adds the index to a host.</summary>
public static class SearchExtensions
{
    /// <summary>Adds <see cref="NewsIndex"/>, which has to be opened or built before use, what keeps it up with the archive, and what searches it.</summary>
    public static IServiceCollection AddNewsBotSearch(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SearchOptions, SearchOptionsValidator>();
        services.AddSingleton<NewsIndex>();
        services.AddSingleton<IndexUpdater>();
        services.AddSingleton<LucenePassageSource>();
        services.AddSingleton<VectorIndex>();
        services.AddSingleton<EmbeddingCounts>();
        services.AddSingleton<CheckedEmbedder>();
        services.AddSingleton<PassageVectors>();
        services.AddSingleton<QuestionVectors>();
        services.AddSingleton<HybridPassageSource>();
        services.AddSingleton(provider => new TemporaryVectors(
            provider.GetRequiredService<VectorIndex>(),
            provider.GetRequiredService<NewsIndex>(),
            provider.GetRequiredService<PassageVectors>(),
            provider.GetRequiredService<IPassageEmbedder>(),
            provider.GetRequiredService<IArticleStore>()));
        services.AddSingleton(provider => new VectorUpdater(
            provider.GetRequiredService<VectorIndex>(),
            provider.GetRequiredService<NewsIndex>(),
            provider.GetRequiredService<INewsArchive>(),
            provider.GetRequiredService<PassageVectors>(),
            provider.GetRequiredService<IPassageEmbedder>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<VectorUpdater>>()));
        services.AddSingleton<IPassageSource>(provider => new OneSnapshotSource(provider.GetRequiredService<NewsIndex>(), SourceOf(provider)));
        services.AddSingleton<IArticleStore, LuceneArticleStore>();
        return services;
    }

    /// <summary>Without an endpoint, nothing but the index of words has a part in a search.</summary>
    private static IPassageSource SourceOf(IServiceProvider provider) =>
        provider.GetRequiredService<IPassageEmbedder>().IsOn ? provider.GetRequiredService<HybridPassageSource>() : provider.GetRequiredService<LucenePassageSource>();
}

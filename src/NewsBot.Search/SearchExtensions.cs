using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Retrieval;
using NewsBot.Search.Finding;
using NewsBot.Search.Indexing;

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
        services.AddSingleton<IPassageSource>(provider => new OneSnapshotSource(provider.GetRequiredService<NewsIndex>(), provider.GetRequiredService<LucenePassageSource>()));
        services.AddSingleton<IArticleStore, LuceneArticleStore>();
        return services;
    }
}

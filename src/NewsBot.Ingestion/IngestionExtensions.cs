using Microsoft.Extensions.DependencyInjection;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Files;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion;

/// <summary>Adds the reading of pages and files to a host.</summary>
public static class IngestionExtensions
{
    /// <summary>Adds <see cref="SourceReader"/>, <see cref="FeedPoller"/> and <see cref="PlainTextReader"/>.</summary>
    public static IServiceCollection AddNewsBotIngestion(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SourceOptions, SourceOptionsValidator>();
        services.AddSingleton<SourceReader>();
        services.AddSingleton<FeedPoller>();
        services.AddSingleton<PlainTextReader>();

        // FeedPoller follows redirects itself and has its own time limit.
        services.AddHttpClient(FeedPoller.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = FeedConnection.ConnectAsync, AutomaticDecompression = System.Net.DecompressionMethods.All });
        return services;
    }
}

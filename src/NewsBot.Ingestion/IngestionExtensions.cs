using Microsoft.Extensions.DependencyInjection;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion;

/// <summary>Adds the reading of pages and files to a host.</summary>
public static class IngestionExtensions
{
    /// <summary>Adds <see cref="SourceReader"/>.</summary>
    public static IServiceCollection AddNewsBotIngestion(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SourceOptions, SourceOptionsValidator>();
        services.AddSingleton<SourceReader>();
        return services;
    }
}

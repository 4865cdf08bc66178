using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Embedding;

namespace NewsBot.Prompting.Embedding;

/// <summary>Adds the embedding endpoint.</summary>
internal static class EmbeddingExtensions
{
    /// <summary>Adds what turns texts into vectors; nothing is asked where no endpoint is set.</summary>
    public static IServiceCollection AddEmbedding(this IServiceCollection services)
    {
        services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>, EmbeddingEndpoint>();
        services.AddSingleton<IPassageEmbedder, PassageEmbedder>();
        return services;
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Core.Answering;
using NewsBot.Prompting.Embedding;
using NewsBot.Prompting.Models;
using NewsBot.Prompting.Writing;

namespace NewsBot.Prompting;

/// <summary>Adds the language model and the embedding endpoint to a host.</summary>
public static class PromptingExtensions
{
    /// <summary>Adds <see cref="IModelWriter"/>, which does nothing unless <see cref="LanguageModelOptions.Endpoint"/> is set, and <see cref="ModelSwitch"/>.</summary>
    public static IServiceCollection AddNewsBotPrompting(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<LanguageModelOptions, LanguageModelOptionsValidator>();
        services.AddSingleton<IValidateOptions<LanguageModelOptions>, LanguageModelRule>();
        services.AddSingleton<ModelSwitch>();
        services.AddSingleton<ModelBreaker>();
        services.AddSingleton<TokenBudget>();
        services.AddSingleton<ChatModel>();
        services.AddSingleton<IModelWriter, ModelWriter>();
        services.AddEmbedding();
        services.AddTransient<BoundedAnswers>();
        services.AddHttpClient(nameof(ChatModel), client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None })
            .AddHttpMessageHandler<BoundedAnswers>()
            .AddResilienceHandler("model", (pipeline, context) => ModelResilience.Add(
                pipeline, context.ServiceProvider.GetRequiredService<IOptions<LanguageModelOptions>>().Value, context.ServiceProvider.GetRequiredService<TimeProvider>()));
        return services;
    }
}

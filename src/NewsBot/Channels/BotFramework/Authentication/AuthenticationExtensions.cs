using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using NewsBot.Hosting;
using Polly;
using Polly.Timeout;

namespace NewsBot.Channels.BotFramework.Authentication;

/// <summary>Adds the checking of callers' tokens and the fetching of the bot's own.</summary>
internal static class AuthenticationExtensions
{
    private const int MostMetadataBytes = 1024 * 1024;
    private const int MostTokenBytes = 64 * 1024;

    /// <summary>Adds both, and the rule that nobody but this machine reaches a bot that cannot tell callers apart.</summary>
    public static IServiceCollection AddBotFrameworkAuthentication(this IServiceCollection services)
    {
        services.AddSingleton<MetadataDocuments>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<IValidateOptions<ServingOptions>, ExposureRule>();
        services.AddHttpClient(nameof(MetadataDocuments), client => client.MaxResponseContentBufferSize = MostMetadataBytes)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddHttpClient(nameof(AccessTokens), client => client.MaxResponseContentBufferSize = MostTokenBytes)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .AddResilienceHandler("tokens", AddTries);
        return services;
    }

    /// <summary>Five tries within half a minute; what the service refuses (400, 401) is not asked for again.</summary>
    private static void AddTries(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline
        .AddTimeout(TimeSpan.FromSeconds(30))
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 4,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(10),
            ShouldRetryAfterHeader = false,
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is HttpRequestException or TimeoutRejectedException
                || attempt.Outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError),
        })
        .AddTimeout(TimeSpan.FromSeconds(8));
}

using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace NewsBot.Channels.BotFramework;

/// <summary>Adds the Bot Framework channel to a web server.</summary>
internal static class BotFrameworkExtensions
{
    /// <summary>Adds the channel's services and the client that posts replies: no redirects, few retries.</summary>
    public static IServiceCollection AddBotFrameworkChannel(this IServiceCollection services)
    {
        services.AddSingleton<ReplyWriter>();
        services.AddSingleton<GreetedConversations>();
        services.AddSingleton<ActivityHandler>();
        services.AddSingleton<RepeatedActivities>();
        services.AddSingleton<ConnectorRoute>();
        services.AddHttpClient(nameof(ConnectorRoute))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
            .AddResilienceHandler("replies", (pipeline, context) =>
            {
                var options = context.ServiceProvider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
                if (options.ReplyAttempts > 1)
                {
                    pipeline.AddRetry(new HttpRetryStrategyOptions
                    {
                        MaxRetryAttempts = options.ReplyAttempts - 1,
                        BackoffType = DelayBackoffType.Exponential,
                        UseJitter = true,
                        Delay = TimeSpan.FromMilliseconds(200),
                        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is not null and not OperationCanceledException || IsPassing(attempt.Outcome.Result?.StatusCode)),
                    });
                }

                pipeline.AddTimeout(options.ReplyTimeout);
            });
        return services;
    }

    /// <summary>Maps <c>POST /api/messages</c>; other methods get 405.</summary>
    public static void MapBotFramework(this WebApplication app) => app.MapPost("/api/messages", MessagesEndpoint.PostAsync);

    private static bool IsPassing(HttpStatusCode? status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
}

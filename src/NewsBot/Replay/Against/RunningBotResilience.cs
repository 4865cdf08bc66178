using System.Net;
using Microsoft.Extensions.Http.Resilience;
using NewsBot.Channels.BotFramework;
using Polly;

namespace NewsBot.Replay.Against;

/// <summary>What is done about a running bot that is asked too much or not ready: it is asked again, after as long as it says. Whoever cannot be reached is not.</summary>
internal static class RunningBotResilience
{
    /// <summary>How often one turn is asked at most.</summary>
    private const int Attempts = 6;

    /// <summary>How long one answer may take.</summary>
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(60);

    /// <summary>Adds the tries and the time limit.</summary>
    public static void Add(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider time) => pipeline
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = Attempts - 1,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(500),
            MaxDelay = TimeSpan.FromSeconds(30),
            ShouldRetryAfterHeader = false,
            DelayGenerator = attempt => ValueTask.FromResult(ConnectorResilience.WaitAskedFor(attempt.Outcome.Result, time)),
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout),
        })
        .AddTimeout(OneTry);
}

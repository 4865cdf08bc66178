using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// What is done about channels that do not answer as they should, for each host by itself: passing trouble is tried again, later each time; a host that is dead is
/// left alone for a while, so that the conversations on it do not fill the queue that all share.
/// </summary>
internal static class ConnectorResilience
{
    /// <summary>Marks a request that is not worth a second try.</summary>
    public static readonly HttpRequestOptionsKey<bool> TryOnce = new("NewsBot.TryOnce");

    /// <summary>A channel that asks for a longer wait is tried after this one all the same.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>All tries of one reply, with the waits between them.</summary>
    private static readonly TimeSpan AllTries = TimeSpan.FromMinutes(2);

    /// <summary>Adds the tries, the breaker and the time limits.</summary>
    public static void Add(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, BotFrameworkOptions options, TimeProvider time)
    {
        pipeline.AddTimeout(AllTries);
        if (options.ReplyAttempts > 1)
        {
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.ReplyAttempts - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = LongestWait,
                ShouldRetryAfterHeader = false,
                DelayGenerator = attempt => ValueTask.FromResult(WaitAskedFor(attempt.Outcome.Result, time)),
                ShouldHandle = attempt => ValueTask.FromResult(!IsTriedOnce(attempt.Context) && IsPassing(attempt.Outcome)),
            });
        }

        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.9,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(10),
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is HttpRequestException or TimeoutRejectedException || attempt.Outcome.Result?.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout),
        });
        pipeline.AddTimeout(options.ReplyTimeout);
    }

    private static bool IsTriedOnce(ResilienceContext context) => context.GetRequestMessage() is { } request && request.Options.TryGetValue(TryOnce, out var once) && once;

    /// <summary>Statuses of section 3 of the wire contract, and no answer at all; an address that is not to be called does not get better by asking again.</summary>
    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) => outcome.Exception switch
    {
        null => outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout,
        HttpRequestException { InnerException: ServiceAddressRefusedException } => false,
        HttpRequestException or TimeoutRejectedException or BrokenCircuitException => true,
        _ => false,
    };

    private static TimeSpan? WaitAskedFor(HttpResponseMessage? response, TimeProvider time)
    {
        var asked = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return asked is { } wait ? wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait : null;
    }
}

using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace NewsBot.Prompting.Models;

/// <summary>
/// What is sent to a model again: a request that was refused for the moment, or that found nobody. The breaker is not here but in <see cref="ModelBreaker"/>,
/// because most of what goes wrong with a model comes after a status that says all is well.
/// </summary>
internal static class ModelResilience
{
    /// <summary>A model that asks for a longer wait is not asked again for the same answer.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <summary>Adds the tries.</summary>
    public static void Add(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, LanguageModelOptions options, TimeProvider time)
    {
        if (options.Retries > 0)
        {
            pipeline.TimeProvider = time;
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(150),
                MaxDelay = LongestWait,
                ShouldRetryAfterHeader = true,
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome switch
                {
                    { Exception: HttpRequestException } => true,
                    { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } answer => (WaitAskedFor(answer.Result!.Headers.RetryAfter, time) ?? TimeSpan.Zero) <= LongestWait,
                    { Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } => true,
                    _ => false,
                }),
            });
        }
    }

    /// <summary>How long <c>Retry-After</c> has a caller wait, in seconds or up to a date; null where it asks for nothing.</summary>
    public static TimeSpan? WaitAskedFor(RetryConditionHeaderValue? retryAfter, TimeProvider time) => retryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };
}

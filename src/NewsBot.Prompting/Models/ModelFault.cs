using System.ClientModel;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.SemanticKernel;
using NewsBot.Core.Answering;

namespace NewsBot.Prompting.Models;

/// <summary>Gives what went wrong with a model a name.</summary>
/// <param name="End">The name.</param>
/// <param name="Wait">How long the model asked to be left alone; null where it did not.</param>
internal sealed record ModelFault(WritingEnd End, TimeSpan? Wait = null)
{
    /// <summary>The name of <paramref name="exception"/>.</summary>
    /// <param name="exception">What the asking threw.</param>
    /// <param name="begun">Whether anything had come before.</param>
    /// <param name="time">Tells how far off a date is.</param>
    public static ModelFault Of(Exception exception, bool begun, TimeProvider time)
    {
        var causes = Causes(exception).ToList();
        if (causes.OfType<AnswerTooLongException>().Any())
        {
            return new ModelFault(WritingEnd.Endless);
        }

        if (causes.OfType<ClientResultException>().FirstOrDefault() is { Status: > 0 } refused)
        {
            return refused.Status switch
            {
                429 => new ModelFault(WritingEnd.Busy, WaitIn(refused, time)),
                503 => new ModelFault(WritingEnd.ServerError, WaitIn(refused, time)),
                >= 500 => new ModelFault(WritingEnd.ServerError),
                >= 200 and < 300 => new ModelFault(WritingEnd.Garbled),
                _ => new ModelFault(IsFiltered(refused) ? WritingEnd.Filtered : WritingEnd.Rejected),
            };
        }

        return new ModelFault(
            causes.Any(cause => cause is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or NotSupportedException) ? WritingEnd.Garbled
            : !begun && causes.Any(cause => cause is HttpRequestException) ? WritingEnd.Unreachable
            : causes.Any(cause => cause is IOException or HttpRequestException) ? WritingEnd.CutOff
            : causes.OfType<HttpOperationException>().Any() ? WritingEnd.Unreachable
            : WritingEnd.Garbled);
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private static TimeSpan? WaitIn(ClientResultException refused, TimeProvider time) =>
        refused.GetRawResponse() is { } answer && answer.Headers.TryGetValue("Retry-After", out var value) && RetryConditionHeaderValue.TryParse(value, out var header) ? ModelResilience.WaitAskedFor(header, time) : null;

    /// <summary>Whether a refusal is the provider's filter speaking of what it was sent, as Azure does with status 400.</summary>
    private static bool IsFiltered(ClientResultException refused) => refused.Message.Contains("content_filter", StringComparison.Ordinal);
}

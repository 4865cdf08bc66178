using System.Net;

namespace NewsBot.Prompting.Embedding;

/// <summary>The embedding endpoint answered with another status than 200.</summary>
/// <param name="status">The status.</param>
/// <param name="retryAfter">How long it wants to be left alone; null where it does not say.</param>
internal sealed class EmbeddingStatusException(HttpStatusCode status, TimeSpan? retryAfter) : Exception($"The embedding endpoint answered with {(int)status}.")
{
    /// <summary>The status.</summary>
    public HttpStatusCode Status => status;

    /// <summary>How long it wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}

namespace NewsBot.Core.Embedding;

/// <summary>What became of texts that were to get vectors.</summary>
/// <param name="Vectors">One for each text, in the texts' order; empty where it failed.</param>
/// <param name="Failure">Why there are none; null where there are.</param>
/// <param name="RetryAfter">How long the service wants to be left alone; null where it does not say.</param>
public sealed record Embedded(IReadOnlyList<float[]> Vectors, EmbeddingFailure? Failure = null, TimeSpan? RetryAfter = null)
{
    /// <summary>No vectors, for this reason.</summary>
    public static Embedded Failed(EmbeddingFailure failure, TimeSpan? retryAfter = null) => new([], failure, retryAfter);
}

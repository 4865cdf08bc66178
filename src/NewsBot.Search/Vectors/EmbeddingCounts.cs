using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using NewsBot.Core.Embedding;

namespace NewsBot.Search.Vectors;

/// <summary>How often the embedding endpoint failed, by reason; also the meter <c>NewsBot.Embedding</c>, for whoever listens.</summary>
internal sealed class EmbeddingCounts : IDisposable
{
    private readonly ConcurrentDictionary<EmbeddingFailure, long> failures = new();
    private readonly Meter meter = new("NewsBot.Embedding");
    private readonly Counter<long> counter;

    public EmbeddingCounts() => counter = meter.CreateCounter<long>("newsbot.embedding.failures", description: "Failures of the embedding endpoint, by reason.");

    /// <summary>Counts one more, and says how many of its kind there were since the start.</summary>
    public long Add(EmbeddingFailure failure)
    {
        counter.Add(1, new KeyValuePair<string, object?>("reason", failure.ToString()));
        return failures.AddOrUpdate(failure, 1, (_, before) => before + 1);
    }

    /// <summary>How many of a kind there were since the start.</summary>
    public long Of(EmbeddingFailure failure) => failures.GetValueOrDefault(failure);

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}

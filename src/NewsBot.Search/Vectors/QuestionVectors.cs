using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Embedding;

namespace NewsBot.Search.Vectors;

/// <summary>The vectors of questions, the last ones kept in memory. A service that fails again and again is left alone for a while, so that not every question waits for it.</summary>
internal sealed class QuestionVectors(CheckedEmbedder embedder, IOptions<EmbeddingOptions> options, EmbeddingCounts counts, TimeProvider time, ILogger<QuestionVectors> logger) : IDisposable
{
    /// <summary>However long a service wants to be left alone, it is asked again after this.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Math.Max(1, options.Value.CachedQuestions) });
    private readonly Lock use = new();
    private int failuresInARow;
    private DateTimeOffset restsUntil = DateTimeOffset.MinValue;

    /// <summary>The unit vector of a question within <see cref="EmbeddingOptions.QuestionTimeLimit"/>; null where there is none, which is logged without the question.</summary>
    public async ValueTask<float[]?> FindAsync(string question, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue<float[]>(question, out var cached))
        {
            return cached;
        }

        if (IsResting())
        {
            return null;
        }

        var embedded = await embedder.EmbedAsync([options.Value.QuestionPrefix + question], options.Value.QuestionTimeLimit, cancellationToken);
        Remember(embedded);
        if (embedded.Failure is null && options.Value.CachedQuestions > 0)
        {
            cache.Set(question, embedded.Vectors[0], new MemoryCacheEntryOptions { Size = 1 });
        }

        return embedded.Failure is null ? embedded.Vectors[0] : null;
    }

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    private bool IsResting()
    {
        lock (use)
        {
            return time.GetUtcNow() < restsUntil;
        }
    }

    private void Remember(Embedded embedded)
    {
        if (embedded.Failure is not { } failure)
        {
            lock (use)
            {
                if (failuresInARow >= options.Value.FailuresBeforeRest)
                {
                    logger.EndpointIsBack();
                }

                failuresInARow = 0;
            }

            return;
        }

        logger.QuestionWithoutVector(failure, counts.Add(failure));
        lock (use)
        {
            // What a single question is refused for says nothing about the next.
            failuresInARow += failure == EmbeddingFailure.Refused ? 0 : 1;
            var rest = failuresInARow >= options.Value.FailuresBeforeRest ? options.Value.Rest : TimeSpan.Zero;
            rest = embedded.RetryAfter is { } asked && asked > rest ? asked : rest;
            rest = rest > LongestRest && rest > options.Value.Rest ? LongestRest : rest;
            if (rest > TimeSpan.Zero && time.GetUtcNow() + rest > restsUntil)
            {
                restsUntil = time.GetUtcNow() + rest;
                logger.EndpointRests(rest.TotalSeconds);
            }
        }
    }
}

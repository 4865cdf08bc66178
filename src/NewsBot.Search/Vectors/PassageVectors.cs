using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Embedding;

namespace NewsBot.Search.Vectors;

/// <summary>Has vectors made of what passages hold, a batch at a time. Single texts that the service does not take hold nobody up.</summary>
internal sealed class PassageVectors(CheckedEmbedder embedder, IOptions<EmbeddingOptions> options, EmbeddingCounts counts, ILogger<PassageVectors> logger)
{
    /// <summary>A text that every model takes: where it is refused too, it is not for the text.</summary>
    private const string Harmless = "今天天气很好。";

    /// <summary>Adds the vectors of <paramref name="contents"/> to <paramref name="made"/>, by their keys; null for a text that the service does not take.</summary>
    /// <param name="contents">Texts by their keys; those that are made already are not sent.</param>
    /// <param name="made">What was made is in it also where the rest failed, so that it is not sent again.</param>
    /// <param name="cancellationToken">Ends it earlier.</param>
    /// <returns>No vectors: whether it failed, and why.</returns>
    public async Task<Embedded> MakeAsync(IReadOnlyDictionary<string, string> contents, Dictionary<string, float[]?> made, CancellationToken cancellationToken)
    {
        foreach (var batch in contents.Where(content => !made.ContainsKey(content.Key)).Chunk(options.Value.BatchSize))
        {
            var failed = await MakeAsync(new ArraySegment<KeyValuePair<string, string>>(batch), made, cancellationToken);
            if (failed.Failure is { } failure)
            {
                logger.VectorsWait(failure, counts.Add(failure));
                if (failure == EmbeddingFailure.WrongDimensions)
                {
                    logger.WrongDimensions(options.Value.Dimensions);
                }

                return failed;
            }
        }

        return new Embedded([]);
    }

    private async Task<Embedded> MakeAsync(ArraySegment<KeyValuePair<string, string>> batch, Dictionary<string, float[]?> made, CancellationToken cancellationToken)
    {
        var embedded = await EmbedAsync([.. batch.Select(content => content.Value)], cancellationToken);
        if (embedded.Failure is null)
        {
            foreach (var (content, vector) in batch.Zip(embedded.Vectors))
            {
                made[content.Key] = vector;
            }

            return embedded;
        }

        if (embedded.Failure != EmbeddingFailure.Refused)
        {
            return embedded;
        }

        if (batch.Count == 1)
        {
            var probe = await EmbedAsync([Harmless], cancellationToken);
            if (probe.Failure is null)
            {
                counts.Add(EmbeddingFailure.Refused);
                logger.PassagesRefused(1);
                made[batch[0].Key] = null;
            }

            return probe;
        }

        // One of them is the reason, or a few; the others shall not suffer for it.
        var first = await MakeAsync(batch[..(batch.Count / 2)], made, cancellationToken);
        return first.Failure is null ? await MakeAsync(batch[(batch.Count / 2)..], made, cancellationToken) : first;
    }

    private ValueTask<Embedded> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        embedder.EmbedAsync([.. texts.Select(text => options.Value.PassagePrefix + text)], options.Value.BatchTimeLimit, cancellationToken);
}

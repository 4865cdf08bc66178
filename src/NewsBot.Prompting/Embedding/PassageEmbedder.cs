using System.Net;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using NewsBot.Core.Embedding;

namespace NewsBot.Prompting.Embedding;

/// <summary>Asks a generator of embeddings for vectors, and makes whatever goes wrong there one of the known failures.</summary>
internal sealed class PassageEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, IOptions<EmbeddingOptions> options, TimeProvider time) : IPassageEmbedder
{
    /// <inheritdoc/>
    public bool IsOn => options.Value.Endpoint.Length > 0;

    /// <inheritdoc/>
    public async ValueTask<Embedded> EmbedAsync(IReadOnlyList<string> texts, TimeSpan within, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var embeddings = await generator.GenerateAsync(texts, cancellationToken: either.Token);
            return new Embedded([.. embeddings.Select(embedding => embedding.Vector.ToArray())]);
        }
        catch (EmbeddingStatusException exception)
        {
            return Embedded.Failed(MeaningOf(exception.Status), exception.RetryAfter);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Embedded.Failed(EmbeddingFailure.TooSlow);
        }
        catch (HttpRequestException exception)
        {
            return Embedded.Failed(exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded ? EmbeddingFailure.Unreadable : EmbeddingFailure.Unreachable);
        }
        catch (IOException)
        {
            return Embedded.Failed(EmbeddingFailure.Unreachable);
        }
        catch (JsonException)
        {
            return Embedded.Failed(EmbeddingFailure.Unreadable);
        }
    }

    private static EmbeddingFailure MeaningOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => EmbeddingFailure.Overloaded,
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity => EmbeddingFailure.Refused,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => EmbeddingFailure.NotAllowed,
        HttpStatusCode.NotFound => EmbeddingFailure.NotThere,
        _ => EmbeddingFailure.Broken,
    };
}

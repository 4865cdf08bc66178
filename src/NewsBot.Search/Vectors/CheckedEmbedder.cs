using System.Numerics.Tensors;
using Microsoft.Extensions.Options;
using NewsBot.Core.Embedding;

namespace NewsBot.Search.Vectors;

/// <summary>Believes no vector that it has not looked at: their number, their length, and that each points somewhere. Those it lets through have length 1.</summary>
internal sealed class CheckedEmbedder(IPassageEmbedder embedder, IOptions<EmbeddingOptions> options)
{
    /// <summary>The unit vectors of <paramref name="texts"/>, in their order, or why there are none.</summary>
    public async ValueTask<Embedded> EmbedAsync(IReadOnlyList<string> texts, TimeSpan within, CancellationToken cancellationToken)
    {
        var embedded = await embedder.EmbedAsync(texts, within, cancellationToken);
        return embedded.Failure is null && Fault(embedded.Vectors, texts.Count) is { } fault ? Embedded.Failed(fault) : embedded with { Vectors = [.. embedded.Vectors.Select(UnitOf)] };
    }

    private EmbeddingFailure? Fault(IReadOnlyList<float[]> vectors, int count) =>
        vectors.Count != count ? EmbeddingFailure.Unreadable
        : vectors.Any(vector => vector.Length != options.Value.Dimensions) ? EmbeddingFailure.WrongDimensions
        : vectors.All(vector => float.IsFinite(Norm(vector)) && Norm(vector) > 0) ? null
        : EmbeddingFailure.Unreadable;

    private static float Norm(float[] vector) => TensorPrimitives.Norm<float>(vector);

    private static float[] UnitOf(float[] vector)
    {
        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector, Norm(vector), unit);
        return unit;
    }
}

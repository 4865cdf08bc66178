namespace NewsBot.Core.Embedding;

/// <summary>The embedder of a host that has none.</summary>
internal sealed class NoPassageEmbedder : IPassageEmbedder
{
    /// <inheritdoc/>
    public bool IsOn => false;

    /// <inheritdoc/>
    public ValueTask<Embedded> EmbedAsync(IReadOnlyList<string> texts, TimeSpan within, CancellationToken cancellationToken) => new(Embedded.Failed(EmbeddingFailure.NotThere));
}

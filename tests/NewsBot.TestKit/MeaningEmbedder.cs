using NewsBot.Core.Embedding;

namespace NewsBot.TestKit;

/// <summary>An embedder in memory, which gives <see cref="MeaningVector"/>s, writes down what it was asked, and fails when told to.</summary>
public sealed class MeaningEmbedder(int dimensions = 512) : IPassageEmbedder
{
    /// <inheritdoc/>
    public bool IsOn { get; init; } = true;

    /// <summary>The texts asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What it says of some texts instead of giving vectors; null where it gives them.</summary>
    public Func<IReadOnlyList<string>, Embedded?> Instead { get; set; } = _ => null;

    /// <inheritdoc/>
    public ValueTask<Embedded> EmbedAsync(IReadOnlyList<string> texts, TimeSpan within, CancellationToken cancellationToken)
    {
        Asked.AddRange(texts);
        return ValueTask.FromResult(Instead(texts) ?? new Embedded([.. texts.Select(text => MeaningVector.Of(text, dimensions))]));
    }
}

namespace NewsBot.Core.Embedding;

/// <summary>Turns texts into vectors: texts that mean the like point the like way. Where there is none, or it is off, passages are found by words alone.</summary>
public interface IPassageEmbedder
{
    /// <summary>Whether there is an endpoint to ask.</summary>
    bool IsOn { get; }

    /// <summary>The vectors of <paramref name="texts"/>, in their order, or why there are none. Never throws but when cancelled.</summary>
    /// <param name="texts">At least one text, none empty.</param>
    /// <param name="within">How long it may take.</param>
    /// <param name="cancellationToken">Ends it earlier.</param>
    ValueTask<Embedded> EmbedAsync(IReadOnlyList<string> texts, TimeSpan within, CancellationToken cancellationToken);
}

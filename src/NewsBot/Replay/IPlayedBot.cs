using NewsBot.Channels.BotFramework;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Replay;

/// <summary>The bots that conversations are played against.</summary>
internal interface IPlayedBots
{
    /// <summary>A bot that knows nothing of any conversation before.</summary>
    /// <param name="conversation">The conversation's name where the recording has none: the same for the same conversation.</param>
    IPlayedBot Begin(string conversation);
}

/// <summary>A bot in one conversation.</summary>
internal interface IPlayedBot
{
    /// <summary>What it replies to an activity, in order.</summary>
    /// <exception cref="TurnFailedException">It gave no reply that could be read; the message is the sentence to show.</exception>
    Task<IReadOnlyList<Activity>> SendAsync(Activity incoming, CancellationToken cancellationToken);

    /// <summary>Why it replied so to the message that it was just sent; null where it cannot be known.</summary>
    Task<TurnEvidence?> EvidenceAsync(Activity incoming, CancellationToken cancellationToken);

    /// <summary>Whether an article of that id can be read there now.</summary>
    Task<bool> HoldsAsync(string article, CancellationToken cancellationToken);

    /// <summary>Its article of an id, or null where there is none now; null itself where its articles cannot be looked at.</summary>
    Func<string, Article?>? Find { get; }
}

/// <summary>A turn could not be had; the message is one plain sentence.</summary>
internal sealed class TurnFailedException(string message) : Exception(message);

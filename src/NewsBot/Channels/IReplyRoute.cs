using NewsBot.Channels.BotFramework;
using NewsBot.Channels.Streaming;

namespace NewsBot.Channels;

/// <summary>The way on which the replies to one activity go: to the channel's own address, into the answer to its request, or into a conversation of our own.</summary>
internal interface IReplyRoute
{
    /// <summary>Whether it is worth saying that the bot is at work.</summary>
    bool ShowsTyping { get; }

    /// <summary>How it takes an answer that grows; null where it takes only whole ones.</summary>
    StreamManner? StreamsTo(Activity incoming) => null;

    /// <summary>Sends a part of an answer that grows, once: a lost part is made good by the next.</summary>
    Task<SentPart> SendPartAsync(Activity part, CancellationToken cancellationToken) => Task.FromResult(default(SentPart));

    /// <summary>Sends the last part, which is the whole reply.</summary>
    /// <returns>Not taken where the channel has given the stream up.</returns>
    Task<SentPart> SendLastAsync(Activity reply, CancellationToken cancellationToken) => Task.FromResult(default(SentPart));

    /// <summary>Sends one reply after the other; a failure is the route's own to log and to get over.</summary>
    /// <returns>The id by which the channel knows the reply from now on, where it gave one.</returns>
    Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken);
}

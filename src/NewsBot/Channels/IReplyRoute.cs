using NewsBot.Channels.BotFramework;

namespace NewsBot.Channels;

/// <summary>The way on which the replies to one activity go: to the channel's own address, into the answer to its request, or into a conversation of our own.</summary>
internal interface IReplyRoute
{
    /// <summary>Whether it is worth saying that the bot is at work.</summary>
    bool ShowsTyping { get; }

    /// <summary>Sends one reply after the other; a failure is the route's own to log and to get over.</summary>
    /// <returns>The id by which the channel knows the reply from now on, where it gave one.</returns>
    Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken);
}

namespace NewsBot.Channels.BotFramework;

/// <summary>The replies to an activity with <c>deliveryMode: expectReplies</c>: they go into the answer to its own request.</summary>
internal sealed class CollectedReplies : IReplyRoute
{
    private readonly List<Activity> replies = [];

    /// <inheritdoc/>
    public bool ShowsTyping => false;

    /// <summary>What was sent so far, in order.</summary>
    public IReadOnlyList<Activity> Replies => replies;

    /// <inheritdoc/>
    public Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        replies.Add(reply);
        return Task.FromResult<string?>(null);
    }
}

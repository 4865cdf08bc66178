namespace NewsBot.Channels.BotFramework;

/// <summary>Posts the replies to one activity to the address that it named, once its own request has been answered.</summary>
internal sealed class ConnectorRoute(ConnectorClient connector, TrustedServiceUrl url) : IReplyRoute
{
    private readonly HashSet<string> unwanted = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool ShowsTyping => true;

    /// <inheritdoc/>
    public async Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        // A channel that takes no typing may take the answer all the same.
        if (unwanted.Contains(reply.Type ?? ""))
        {
            return null;
        }

        var (id, isUnwanted) = await connector.PostAsync(url, reply, cancellationToken);
        if (isUnwanted)
        {
            unwanted.Add(reply.Type ?? "");
        }

        return id;
    }
}

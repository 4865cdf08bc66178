namespace NewsBot.Channels.BotFramework;

/// <summary>Posts the replies to one activity to the address that it named, once its own request has been answered.</summary>
internal sealed class ConnectorRoute(ConnectorClient connector, TrustedServiceUrl url) : IReplyRoute
{
    /// <inheritdoc/>
    public bool ShowsTyping => true;

    /// <inheritdoc/>
    public Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken) => connector.PostAsync(url, reply, cancellationToken);
}

using System.Text.Json;
using NewsBot.Channels.Streaming;

namespace NewsBot.Channels.BotFramework;

/// <summary>Posts the replies to one activity to the address that it named, once its own request has been answered.</summary>
internal sealed class ConnectorRoute(ConnectorClient connector, TrustedServiceUrl url) : IReplyRoute
{
    private static readonly TimeSpan TeamsPace = TimeSpan.FromSeconds(1.5);

    private readonly HashSet<string> unwanted = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool ShowsTyping => true;

    /// <summary>Teams takes streams in personal chats, at most a part a second.</summary>
    public StreamManner? StreamsTo(Activity incoming) => incoming.ChannelId == "msteams" && IsPersonal(incoming.Conversation) ? new StreamManner(TeamsPace) : null;

    /// <inheritdoc/>
    public async Task<SentPart> SendPartAsync(Activity part, CancellationToken cancellationToken)
    {
        var delivery = await connector.PostAsync(url, part, cancellationToken);
        return new SentPart(delivery.Id, delivery.IsTaken);
    }

    /// <inheritdoc/>
    public Task<SentPart> SendLastAsync(Activity reply, CancellationToken cancellationToken) => SendPartAsync(reply, cancellationToken);

    /// <inheritdoc/>
    public async Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        // A channel that takes no typing may take the answer all the same.
        var type = reply.Type ?? "";
        if (unwanted.Contains(type))
        {
            return null;
        }

        var delivery = await connector.PostAsync(url, reply, cancellationToken);
        if (delivery.IsUnwanted)
        {
            unwanted.Add(type);
        }

        return delivery.Id;
    }

    private static bool IsPersonal(ConversationAccount? conversation) =>
        conversation?.Others?.TryGetValue("conversationType", out var type) == true && type.ValueKind == JsonValueKind.String && type.GetString() == "personal";
}

using System.Net.Http.Headers;
using System.Text.Json;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// Posts replies to the address that an activity named, once its own request has been answered. What cannot be delivered is logged and given up: it never
/// harms another conversation.
/// </summary>
internal sealed class ConnectorRoute(IHttpClientFactory clients, ILogger<ConnectorRoute> logger) : IReplyRoute
{
    /// <inheritdoc/>
    public bool ShowsTyping => true;

    /// <inheritdoc/>
    public async Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        try
        {
            return await PostAsync(reply, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reason = exception.GetType().Name;
            logger.ReplyNotDelivered(reason);
            return null;
        }
    }

    private async Task<string?> PostAsync(Activity reply, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, BotFrameworkJson.Relaxed.Activity));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var client = clients.CreateClient(nameof(ConnectorRoute));
        using var response = await client.PostAsync(AddressOf(reply), content, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var status = (int)response.StatusCode;
            logger.ReplyRefused(status);
            return null;
        }

        return IdIn(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    /// <summary>The id in a channel's answer; channels may answer with nothing, or with something else.</summary>
    private static string? IdIn(byte[] answer)
    {
        try
        {
            return answer.Length == 0 ? null : JsonSerializer.Deserialize(answer, BotFrameworkJson.Default.ResourceResponse)?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Uri AddressOf(Activity reply)
    {
        var conversation = Uri.EscapeDataString(reply.Conversation?.Id ?? "");
        var answered = reply.ReplyToId is { } id ? "/" + Uri.EscapeDataString(id) : "";
        return new Uri($"{reply.ServiceUrl!.TrimEnd('/')}/v3/conversations/{conversation}/activities{answered}");
    }
}

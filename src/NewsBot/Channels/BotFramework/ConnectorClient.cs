using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Channels.BotFramework.Authentication;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// Posts replies to channels, with the bot's own token where it has an app id. What cannot be delivered is logged and given up: it never harms another
/// conversation. <see cref="ConnectorResilience"/> says what is tried again.
/// </summary>
internal sealed class ConnectorClient(IHttpClientFactory clients, AccessTokens tokens, IOptions<BotIdentityOptions> identity, IOptions<BotFrameworkOptions> options, TimeProvider time, ILogger<ConnectorClient> logger)
{
    private const int LongestAnswer = 64 * 1024;

    /// <summary>Posts one reply.</summary>
    public async Task<Delivery> PostAsync(TrustedServiceUrl url, Activity reply, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await SendAsync(url, reply, cancellationToken);
            if (response is null)
            {
                return default;
            }

            if (!response.IsSuccessStatusCode)
            {
                var status = (int)response.StatusCode;
                logger.ReplyRefused(status);
                return new Delivery(null, response.StatusCode);
            }

            return new Delivery(await IdInAsync(response, cancellationToken), response.StatusCode);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reason = (exception.InnerException ?? exception).GetType().Name;
            logger.ReplyNotDelivered(reason);
            return default;
        }
    }

    /// <summary>The channel's answer, or null where there is no token to ask it with. One that it does not take is fetched anew, once.</summary>
    private async Task<HttpResponseMessage?> SendAsync(TrustedServiceUrl url, Activity reply, CancellationToken cancellationToken)
    {
        if (!identity.Value.HasAppId())
        {
            return await SendAsync(url, reply, null, cancellationToken);
        }

        if (await tokens.GetAsync(cancellationToken) is not { } token)
        {
            return null;
        }

        var response = await SendAsync(url, reply, token, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        response.Dispose();
        tokens.Forget(token);
        return await tokens.GetAsync(cancellationToken) is { } fresh ? await SendAsync(url, reply, fresh, cancellationToken) : null;
    }

    private async Task<HttpResponseMessage> SendAsync(TrustedServiceUrl url, Activity reply, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(url, reply));
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, BotFrameworkJson.Relaxed.Activity));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Options.Set(ConnectorResilience.TryOnce, reply.Type == "typing");
        using var client = clients.CreateClient(nameof(ConnectorClient));
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>The id in a channel's answer; channels may answer with nothing, or with something else, which does not make the reply undelivered.</summary>
    private async Task<string?> IdInAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var limit = new CancellationTokenSource(options.Value.ReplyTimeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            var answer = new byte[LongestAnswer];
            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            var length = await body.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, either.Token);
            return length == 0 ? null : JsonSerializer.Deserialize(answer.AsSpan(0, length), BotFrameworkJson.Default.ResourceResponse)?.Id;
        }
        catch (Exception exception) when (exception is JsonException or IOException or HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Uri AddressOf(TrustedServiceUrl url, Activity reply)
    {
        var conversation = Segment(reply.Conversation?.Id ?? "");
        var answered = reply.ReplyToId is { } id ? "/" + Segment(id) : "";
        return new Uri($"{url.Address.AbsoluteUri.TrimEnd('/')}/v3/conversations/{conversation}/activities{answered}");

        // As a part of a path, . and .. would lead elsewhere, however they are written.
        static string Segment(string id) => id is "." or ".." ? throw new UriFormatException() : Uri.EscapeDataString(id);
    }
}

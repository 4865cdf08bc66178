using System.Text.Json;
using Microsoft.Extensions.Options;

namespace NewsBot.Channels.BotFramework.Authentication;

/// <summary>A login service's answer to a request for a token.</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="ExpiresIn">Seconds until it expires.</param>
internal sealed record AccessTokenResponse(
    [property: System.Text.Json.Serialization.JsonPropertyName("access_token")] string? AccessToken,
    [property: System.Text.Json.Serialization.JsonPropertyName("expires_in")] double ExpiresIn);

/// <summary>
/// The bot's own tokens, by client credentials: kept until five minutes before they expire, fetched one at a time. It is one plain form post. Microsoft's client
/// library for it asks only https authorities and looks them up at Microsoft's first, so that it could not be held against a local login service.
/// </summary>
internal sealed class AccessTokens(IHttpClientFactory clients, IOptions<BotIdentityOptions> identity, TimeProvider time, ILogger<AccessTokens> logger)
{
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(5);
    private readonly BotCloud cloud = BotCloud.Of(identity.Value);
    private readonly Lock gate = new();
    private Task<string?>? fetch;
    private (string Token, DateTimeOffset Until)? held;

    /// <summary>A token that a channel will take, or null where none is to be had; the log says why.</summary>
    public async Task<string?> GetAsync(CancellationToken cancellationToken)
    {
        Task<string?> fetching;
        lock (gate)
        {
            if (held is { } kept && time.GetUtcNow() < kept.Until)
            {
                return kept.Token;
            }

            fetching = fetch ??= Task.Run(FetchAsync, CancellationToken.None);
        }

        return await fetching.WaitAsync(cancellationToken);
    }

    /// <summary>Forgets a token that a channel did not take, if it is still the one that is kept.</summary>
    public void Forget(string token)
    {
        lock (gate)
        {
            held = held?.Token == token ? null : held;
        }
    }

    private async Task<string?> FetchAsync()
    {
        string? token = null;
        var until = time.GetUtcNow() - Reserve;
        try
        {
            var answer = await PostAsync();
            (token, until) = (answer.AccessToken, until + TimeSpan.FromSeconds(Math.Clamp(answer.ExpiresIn, 0, TimeSpan.SecondsPerDay)));
        }
        catch (Exception exception)
        {
            var reason = exception is HttpRequestException { StatusCode: { } status } ? $"status {(int)status}" : exception.GetType().Name;
            logger.TokenNotFetched(reason);
        }

        lock (gate)
        {
            (fetch, held) = (null, token is null ? held : (token, until));
        }

        return token;
    }

    /// <exception cref="HttpRequestException">The service refuses, or gives no token.</exception>
    private async Task<AccessTokenResponse> PostAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = identity.Value.MicrosoftAppId,
            ["client_secret"] = identity.Value.MicrosoftAppPassword,
            ["scope"] = cloud.Scope,
        });
        using var client = clients.CreateClient(nameof(AccessTokens));
        using var response = await client.PostAsync(cloud.TokenAddress, form);
        response.EnsureSuccessStatusCode();
        var answer = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(), BotFrameworkJson.Default.AccessTokenResponse);
        return answer is { AccessToken.Length: > 0 } ? answer : throw new HttpRequestException("The login service gave no token.");
    }
}

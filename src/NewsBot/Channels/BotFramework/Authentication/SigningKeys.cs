using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace NewsBot.Channels.BotFramework.Authentication;

/// <summary>
/// The keys of one issuer. They are fetched when first needed, one fetch at a time; again when they are a day old, and when a token names a key that is not among
/// them, but for that only once in five minutes. Where a fetch fails, the keys from before go on to hold.
/// </summary>
internal sealed class SigningKeys(string metadataAddress, IDocumentRetriever documents, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan FetchAgainAfter = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FetchWithin = TimeSpan.FromSeconds(8);
    private readonly Lock gate = new();
    private volatile IReadOnlyDictionary<string, JsonWebKey>? keys;
    private Task? fetch;
    private DateTimeOffset fetchedAt;
    private DateTimeOffset refreshedAt = DateTimeOffset.MinValue;
    private DateTimeOffset missedAt = DateTimeOffset.MinValue;

    /// <summary>The key of that name, or why there is none: <see cref="TokenRefusal.NoKeys"/> or <see cref="TokenRefusal.UnknownKey"/>.</summary>
    public async Task<(JsonWebKey? Key, TokenRefusal? Refusal)> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (FetchIfOld() is { } refresh)
        {
            await refresh.WaitAsync(cancellationToken);
        }

        if (Held(name) is null && FetchIfMissed() is { } search)
        {
            await search.WaitAsync(cancellationToken);
        }

        return Held(name) is { } key ? (key, null) : (null, keys is null ? TokenRefusal.NoKeys : TokenRefusal.UnknownKey);
    }

    /// <summary>The channels that may use a key: its member <c>endorsements</c>.</summary>
    public static IReadOnlyCollection<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? [.. channels.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)]
            : [];

    private JsonWebKey? Held(string name) => keys?.GetValueOrDefault(name);

    private Task? FetchIfOld()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var isDue = keys is null || (now - fetchedAt >= Lifetime && now - refreshedAt >= FetchAgainAfter);
            if (isDue && fetch is null)
            {
                refreshedAt = now;
            }

            return isDue ? fetch ??= Task.Run(FetchAsync) : null;
        }
    }

    private Task? FetchIfMissed()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (fetch is not null || keys is null || now - missedAt < FetchAgainAfter)
            {
                return fetch;
            }

            missedAt = now;
            return fetch = Task.Run(FetchAsync);
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(FetchWithin, time);
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, documents, limit.Token);
            var fetched = (configuration.JsonWebKeySet?.Keys ?? []).Where(IsUsable).DistinctBy(key => key.Kid).ToDictionary(key => key.Kid, StringComparer.Ordinal);
            if (fetched.Count == 0)
            {
                logger.NoKeysInMetadata();
                return;
            }

            lock (gate)
            {
                (keys, fetchedAt) = (fetched, time.GetUtcNow());
            }
        }
        catch (Exception exception)
        {
            var reason = (exception.InnerException ?? exception).GetType().Name;
            logger.MetadataNotFetched(reason);
        }
        finally
        {
            lock (gate)
            {
                fetch = null;
            }
        }
    }

    private static bool IsUsable(JsonWebKey key) => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Use is null or "" or "sig" && !string.IsNullOrEmpty(key.Kid);
}

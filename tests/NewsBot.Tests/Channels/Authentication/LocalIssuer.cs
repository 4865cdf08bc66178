using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NewsBot.Tests.Channels.Authentication;

/// <summary>Issues tokens as the Bot Framework and Azure AD do, with keys made here, and describes them on a server of this machine.</summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string ChannelIssuer = "https://api.botframework.com";
    public const string EmulatorIssuer1 = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
    public const string EmulatorIssuer2 = "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0";
    private readonly WebApplication server;
    private volatile int tokens;

    private LocalIssuer(WebApplication server) => this.server = server;

    /// <summary>Signs for the channels <c>test</c> and <c>emulator</c>.</summary>
    public RsaSecurityKey ChannelKey { get; } = NewKey("channel-1");

    /// <summary>A channel's key that nobody endorses.</summary>
    public RsaSecurityKey UnendorsedKey { get; } = NewKey("channel-2");

    /// <summary>Azure AD's.</summary>
    public RsaSecurityKey EmulatorKey { get; } = NewKey("emulator-1");

    /// <summary>While set, nothing is described.</summary>
    public bool IsDown { get; set; }

    /// <summary>The forms by which tokens of the bot's own were asked for.</summary>
    public List<IReadOnlyDictionary<string, string>> Forms { get; } = [];

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address => server.Urls.First();

    /// <summary>Settings of a bot that trusts it, besides <paramref name="more"/>.</summary>
    public IReadOnlyDictionary<string, string?> Settings(params (string Name, string? Value)[] more) => new Dictionary<string, string?>(
        more.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)).Concat(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "secret-of-the-bot",
            ["ToBotFromChannelOpenIdMetadataUrl"] = $"{Address}/channel",
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = $"{Address}/emulator",
            ["ToChannelFromBotLoginUrl"] = $"{Address}/tenant",
        }).DistinctBy(setting => setting.Key));

    public static async Task<LocalIssuer> StartAsync()
    {
        var server = WebApplication.CreateSlimBuilder().Build();
        server.Urls.Add("http://127.0.0.1:0");
        var issuer = new LocalIssuer(server);
        server.MapGet("/{path}", (string path) => issuer.Describe(new JsonObject { ["issuer"] = "local", ["jwks_uri"] = $"{issuer.Address}/{path}/keys" }));
        server.MapGet("/channel/keys", () => issuer.Describe(KeySet(JsonOf(issuer.ChannelKey, "test", "emulator", "msteams"), JsonOf(issuer.UnendorsedKey))));
        server.MapGet("/emulator/keys", () => issuer.Describe(KeySet(JsonOf(issuer.EmulatorKey))));
        server.MapPost("/tenant/oauth2/v2.0/token", issuer.GiveTokenAsync);
        await server.StartAsync();
        return issuer;
    }

    /// <summary>A header with a channel's token whose claims are altered; a claim set to null is left out.</summary>
    public string OfChannel(Action<JsonObject>? alter = null, SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256) =>
        Bearer(Claims(new JsonObject { ["iss"] = ChannelIssuer, ["aud"] = AppId, ["serviceurl"] = ServiceUrl }, alter), key ?? ChannelKey, algorithm);

    /// <summary>A header with a token of the Emulator, version 1 or 2.</summary>
    public string OfEmulator(int version, Action<JsonObject>? alter = null, SecurityKey? key = null) => Bearer(
        Claims(
            version == 1 ? new JsonObject { ["iss"] = EmulatorIssuer1, ["aud"] = AppId, ["ver"] = "1.0", ["appid"] = AppId } : new JsonObject { ["iss"] = EmulatorIssuer2, ["aud"] = AppId, ["ver"] = "2.0", ["azp"] = AppId },
            alter),
        key ?? EmulatorKey,
        SecurityAlgorithms.RsaSha256);

    /// <summary>The address of replies in channels' tokens, where nothing else is said.</summary>
    public static string ServiceUrl => "https://channel.example.org/";

    /// <summary>A header with those claims, signed; unsigned without a key.</summary>
    public static string Bearer(JsonObject claims, SecurityKey? key, string algorithm) =>
        "Bearer " + (key is null ? new JsonWebTokenHandler().CreateToken(claims.ToJsonString()) : new JsonWebTokenHandler().CreateToken(claims.ToJsonString(), new SigningCredentials(key, algorithm)));

    /// <summary>Seconds since 1970, from now.</summary>
    public static long InSeconds(int seconds) => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds;

    public static RsaSecurityKey NewKey(string name) => new(RSA.Create(2048)) { KeyId = name };

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static JsonObject Claims(JsonObject claims, Action<JsonObject>? alter)
    {
        claims["nbf"] = InSeconds(-60);
        claims["exp"] = InSeconds(3600);
        alter?.Invoke(claims);
        foreach (var absent in claims.Where(claim => claim.Value is null).Select(claim => claim.Key).ToList())
        {
            claims.Remove(absent);
        }

        return claims;
    }

    private static JsonObject KeySet(params JsonNode[] keys) => new() { ["keys"] = new JsonArray(keys) };

    private static JsonObject JsonOf(RsaSecurityKey key, params string[] endorsements)
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = key.KeyId, ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent) };
        if (endorsements.Length > 0)
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(endorsement => JsonValue.Create(endorsement))]);
        }

        return json;
    }

    private IResult Describe(JsonObject document) => IsDown ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Text(document.ToJsonString(), "application/json");

    private async Task<IResult> GiveTokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        lock (Forms)
        {
            Forms.Add(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        }

        return Results.Text($$"""{"token_type":"Bearer","expires_in":3599,"access_token":"token-{{Interlocked.Increment(ref tokens)}}"}""", "application/json");
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using NewsBot.Channels.BotFramework.Authentication;

namespace NewsBot.Tests.Channels.Authentication;

/// <summary>The table of tokens and what each gets: the good ones a reply, all others 401 without a word, and the log says by which rule.</summary>
public sealed class TokenTests(TokenTests.Fixture fixture) : IClassFixture<TokenTests.Fixture>
{
    private const string Message = """{"type":"message","id":"1","text":"你好","channelId":"test","conversation":{"id":"c"},"deliveryMode":"expectReplies"}""";
    private static readonly Dictionary<string, Func<LocalIssuer, string?>> Good = new()
    {
        ["channel"] = issuer => issuer.OfChannel(),
        ["channel, RS384"] = issuer => issuer.OfChannel(algorithm: SecurityAlgorithms.RsaSha384),
        ["channel, RS512"] = issuer => issuer.OfChannel(algorithm: SecurityAlgorithms.RsaSha512),
        ["channel, expired within the skew"] = issuer => issuer.OfChannel(claims => claims["exp"] = LocalIssuer.InSeconds(-200)),
        ["channel, valid soon within the skew"] = issuer => issuer.OfChannel(claims => claims["nbf"] = LocalIssuer.InSeconds(200)),
        ["Emulator, version 1"] = issuer => issuer.OfEmulator(1),
        ["Emulator, version empty"] = issuer => issuer.OfEmulator(1, claims => claims["ver"] = ""),
        ["Emulator, version 2"] = issuer => issuer.OfEmulator(2),
        ["Emulator of the bot's own tenant"] = issuer => issuer.OfEmulator(1, claims => claims["iss"] = "https://sts.windows.net/own-tenant/"),
        ["allowed agent"] = issuer => issuer.OfEmulator(2, claims => claims["azp"] = "allowed-agent"),
    };

    private static readonly Dictionary<string, (TokenRefusal Refusal, Func<LocalIssuer, string?> Header)> Bad = new()
    {
        ["no header"] = (TokenRefusal.NoToken, _ => null),
        ["scheme in small letters"] = (TokenRefusal.WrongScheme, issuer => issuer.OfChannel().Replace("Bearer", "bearer", StringComparison.Ordinal)),
        ["other scheme"] = (TokenRefusal.WrongScheme, _ => "Basic dTpw"),
        ["scheme alone"] = (TokenRefusal.WrongScheme, _ => "Bearer"),
        ["no token"] = (TokenRefusal.NotAToken, _ => "Bearer x.y.z"),
        ["unsigned"] = (TokenRefusal.WrongAlgorithm, issuer => LocalIssuer.Bearer(ClaimsOf(issuer.OfChannel()), null, "")),
        ["algorithm none, under a good token's signature"] = (TokenRefusal.WrongAlgorithm, issuer => WithHeader(issuer.OfChannel(), """{"alg":"none","kid":"channel-1"}""")),
        ["signature cut off"] = (TokenRefusal.WrongSignature, issuer => issuer.OfChannel() is var whole ? whole[..(whole.LastIndexOf('.') + 1)] : null),
        ["HS256 with the public key"] = (TokenRefusal.WrongAlgorithm, issuer => issuer.OfChannel(key: new SymmetricSecurityKey(issuer.ChannelKey.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "channel-1" }, algorithm: SecurityAlgorithms.HmacSha256)),
        ["PS256"] = (TokenRefusal.WrongAlgorithm, issuer => issuer.OfChannel(algorithm: SecurityAlgorithms.RsaSsaPssSha256)),
        ["altered after signing"] = (TokenRefusal.WrongSignature, issuer => WithClaims(issuer.OfChannel(), claims => claims["serviceurl"] = "https://elsewhere.example.org/")),
        ["signed by another under a known name"] = (TokenRefusal.WrongSignature, issuer => issuer.OfChannel(key: LocalIssuer.NewKey("channel-1"))),
        ["unknown key"] = (TokenRefusal.UnknownKey, issuer => issuer.OfChannel(key: LocalIssuer.NewKey("channel-9"))),
        ["no name of a key"] = (TokenRefusal.UnknownKey, issuer => WithHeader(issuer.OfChannel(), """{"alg":"RS256"}""")),
        ["channel's token by the Emulator's key"] = (TokenRefusal.UnknownKey, issuer => issuer.OfChannel(key: issuer.EmulatorKey)),
        ["Emulator's token by a channel's key"] = (TokenRefusal.UnknownKey, issuer => issuer.OfEmulator(2, key: issuer.ChannelKey)),
        ["expired"] = (TokenRefusal.Expired, issuer => issuer.OfChannel(claims => claims["exp"] = LocalIssuer.InSeconds(-400))),
        ["never expires"] = (TokenRefusal.NoExpiry, issuer => issuer.OfChannel(claims => claims["exp"] = null)),
        ["not yet valid"] = (TokenRefusal.NotYetValid, issuer => issuer.OfChannel(claims => claims["nbf"] = LocalIssuer.InSeconds(400))),
        ["for another app"] = (TokenRefusal.WrongAudience, issuer => issuer.OfChannel(claims => claims["aud"] = "another-app")),
        ["for two apps"] = (TokenRefusal.WrongAudience, issuer => issuer.OfChannel(claims => claims["aud"] = new JsonArray(LocalIssuer.AppId, "another-app"))),
        ["for nobody"] = (TokenRefusal.WrongAudience, issuer => issuer.OfChannel(claims => claims["aud"] = null)),
        ["other issuer"] = (TokenRefusal.WrongIssuer, issuer => issuer.OfChannel(claims => claims["iss"] = "https://api.botframework.com/")),
        ["issuer of the other cloud"] = (TokenRefusal.WrongIssuer, issuer => issuer.OfChannel(claims => claims["iss"] = "https://api.botframework.us")),
        ["other tenant"] = (TokenRefusal.WrongIssuer, issuer => issuer.OfEmulator(1, claims => claims["iss"] = "https://sts.windows.net/somebody/")),
        ["no issuer"] = (TokenRefusal.WrongIssuer, issuer => issuer.OfChannel(claims => claims["iss"] = null)),
        ["key without endorsements"] = (TokenRefusal.NotEndorsed, issuer => issuer.OfChannel(key: issuer.UnendorsedKey)),
        ["no reply address"] = (TokenRefusal.NoServiceUrl, issuer => issuer.OfChannel(claims => claims["serviceurl"] = null)),
        ["Emulator, no version"] = (TokenRefusal.WrongVersion, issuer => issuer.OfEmulator(1, claims => claims["ver"] = null)),
        ["Emulator, version 3"] = (TokenRefusal.WrongVersion, issuer => issuer.OfEmulator(2, claims => claims["ver"] = "3.0")),
        ["Emulator, other app"] = (TokenRefusal.OtherCaller, issuer => issuer.OfEmulator(1, claims => claims["appid"] = "another-app")),
        ["Emulator, version 2 with the app id of version 1"] = (TokenRefusal.OtherCaller, issuer => issuer.OfEmulator(1, claims => claims["ver"] = "2.0")),
        ["Emulator, audience of another app"] = (TokenRefusal.WrongAudience, issuer => issuer.OfEmulator(2, claims => claims["aud"] = "another-app")),
    };

    public static TheoryData<string> GoodTokens => [.. Good.Keys];

    public static TheoryData<string> BadTokens => [.. Bad.Keys];

    private GuardedBot Bot => fixture.Bot;

    [Theory]
    [MemberData(nameof(GoodTokens))]
    public async Task Post_GoodToken_IsAnswered(string token)
    {
        var response = await Bot.PostAsync(Good[token](Bot.Issuer), Message);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("您好", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task Post_BadToken_IsRefusedWithoutAWord(string token)
    {
        var response = await Bot.PostAsync(Bad[token].Header(Bot.Issuer), Message);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains($"rule {Bad[token].Refusal}.", Bot.Log.Entries[^1].Words, StringComparison.Ordinal);
    }

    private static JsonObject ClaimsOf(string header) => JsonNode.Parse(Base64UrlEncoder.Decode(header.Split('.')[1]))!.AsObject();

    private static string WithHeader(string header, string json) => $"Bearer {Base64UrlEncoder.Encode(json)}.{string.Join('.', header.Split('.')[1..])}";

    private static string WithClaims(string header, Action<JsonObject> alter)
    {
        var claims = ClaimsOf(header);
        alter(claims);
        return string.Join('.', header.Split('.')[0], Base64UrlEncoder.Encode(claims.ToJsonString()), header.Split('.')[2]);
    }

    /// <summary>One bot for the whole table.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        internal GuardedBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Bot = await GuardedBot.StartAsync(("MicrosoftAppTenantId", "own-tenant"), ("BotFramework:AllowedCallers:0", "allowed-agent"));

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}

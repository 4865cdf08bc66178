using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NewsBot.Tests.Channels.DirectLine;

public sealed class DirectLineTokenTests(DirectLineBot bot) : IClassFixture<DirectLineBot>
{
    private static readonly FakeTimeProvider Earlier = new(TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(1));

    [Fact]
    public async Task ChatToken_NewVisitor_IsATokenForARandomUserThatClientsCanRead()
    {
        var (first, second) = (await bot.SendAsync(HttpMethod.Post, "/chat/token"), await bot.SendAsync(HttpMethod.Post, "/chat/token"));
        var claims = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(first.Text("token").Split('.')[1])).RootElement;

        Assert.StartsWith("dl_", first.Text("userId"), StringComparison.Ordinal);
        Assert.NotEqual(first.Text("userId"), second.Text("userId"));
        Assert.Equal((first.Text("userId"), 1800, false), (claims.GetProperty("user").GetString(), first.Body.GetProperty("expires_in").GetInt32(), first.Body.GetProperty("resumed").GetBoolean()));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", DirectLineBot.OtherSite)]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task ChatToken_PageOfAnotherOrigin_IsRefused(string header, string value) =>
        Assert.Equal((403, "Forbidden"), (await bot.SendAsync(HttpMethod.Post, "/chat/token", headers: [(header, value)])).Error);

    [Fact]
    public async Task ChatToken_OwnPage_IsGiven() =>
        Assert.Equal(200, (await bot.SendAsync(HttpMethod.Post, "/chat/token", headers: [("Origin", bot.Bot.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin")])).Status);

    [Fact]
    public async Task ChatToken_ExpiredTokenOfAConversation_GoesOnWithIt()
    {
        var (token, conversation) = await bot.BeginAsync();
        var user = new JsonWebToken(token).GetClaim("user").Value;
        var expired = bot.TokensAt(Earlier).ForRequests(conversation, user, []);

        var resumed = await bot.SendAsync(HttpMethod.Post, "/chat/token", expired);

        Assert.Equal((conversation, user, true), (resumed.Text("conversationId"), resumed.Text("userId"), resumed.Body.GetProperty("resumed").GetBoolean()));
        Assert.Equal(200, (await bot.PollAsync(resumed.Text("token"), conversation)).Status);
    }

    [Fact]
    public async Task ChatToken_TokenThatOtherOriginsMayUse_IsNotWidened()
    {
        var (token, conversation) = await bot.BeginAsync();
        var narrow = bot.TokensAt(TimeProvider.System).ForRequests(conversation, new JsonWebToken(token).GetClaim("user").Value, [DirectLineBot.OtherSite]);
        var origin = bot.Bot.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

        var (fromPage, fromElsewhere) = (await bot.SendAsync(HttpMethod.Post, "/chat/token", narrow, headers: [("Origin", origin)]), await bot.SendAsync(HttpMethod.Post, "/chat/token", narrow));

        Assert.False(fromPage.Body.GetProperty("resumed").GetBoolean());
        Assert.Equal(DirectLineBot.OtherSite, new JsonWebToken(fromElsewhere.Text("token")).GetClaim("origins").Value);
    }

    [Fact]
    public async Task ChatToken_ForgedTokenOfAConversation_GetsANewOne()
    {
        var (token, conversation) = await bot.BeginAsync();
        var forged = bot.TokensAt(TimeProvider.System, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))).ForRequests(conversation, new JsonWebToken(token).GetClaim("user").Value, []);

        var given = await bot.SendAsync(HttpMethod.Post, "/chat/token", forged);

        Assert.NotEqual(conversation, given.Text("conversationId"));
        Assert.False(given.Body.GetProperty("resumed").GetBoolean());
    }

    [Fact]
    public async Task Poll_Tokens_OnlyThoseOfThisConversationGetIn()
    {
        var (token, conversation) = await bot.BeginAsync();
        var (foreign, _) = await bot.BeginAsync();
        var user = new JsonWebToken(token).GetClaim("user").Value;
        var (now, otherKey) = (bot.TokensAt(TimeProvider.System), RandomNumberGenerator.GetBytes(32));
        var parts = token.Split('.');
        var unsigned = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""") + "." + parts[1] + ".";
        var altered = parts[0] + "." + Base64UrlEncoder.Encode(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace(user, "dl_someone_else", StringComparison.Ordinal)) + "." + parts[2];

        var refusals = new Dictionary<string, (int, string?)>();
        foreach (var (name, given) in new Dictionary<string, string>
        {
            ["expired"] = bot.TokensAt(Earlier).ForRequests(conversation, user, []),
            ["foreign"] = foreign,
            ["stream"] = now.ForStream(conversation, user, []),
            ["other key"] = bot.TokensAt(TimeProvider.System, Convert.ToBase64String(otherKey)).ForRequests(conversation, user, []),
            ["unsigned"] = unsigned,
            ["altered"] = altered,
            ["no token"] = "nothing",
        })
        {
            refusals[name] = (await bot.PollAsync(given, conversation)).Error;
        }

        Assert.Equal(200, (await bot.PollAsync(token, conversation)).Status);
        Assert.Equal((403, "TokenExpired"), refusals["expired"]);
        Assert.All(refusals.Where(refusal => refusal.Key != "expired"), refusal => Assert.Equal((403, "Forbidden"), refusal.Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    public async Task Poll_NoFitHeader_Is401(string? header) =>
        Assert.Equal((401, "Unauthorized"), (await bot.SendAsync(HttpMethod.Get, "/v3/directline/conversations/x/activities", headers: header is null ? [] : [("Authorization", header)])).Error);

    [Fact]
    public async Task Generate_WithTheSecret_IsATokenThatOpensAConversationYetToBegin()
    {
        var made = await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", DirectLineBot.Secret, """{"user":{"id":"dl_anna","name":"Anna"}}""");
        var conversation = made.Text("conversationId");

        Assert.Equal("dl_anna", new JsonWebToken(made.Text("token")).GetClaim("user").Value);
        Assert.Equal((404, "NotFound"), (await bot.PollAsync(made.Text("token"), conversation)).Error);
        Assert.Equal(201, (await bot.SendAsync(HttpMethod.Post, "/v3/directline/conversations", made.Text("token"))).Status);
    }

    [Theory]
    [InlineData("""{"user":{"id":""}}""")]
    [InlineData("""{"user":5}""")]
    [InlineData("""{"trustedOrigins":["not an origin"]}""")]
    [InlineData("""{"trustedOrigins":[null]}""")]
    [InlineData("{")]
    public async Task Generate_WrongBody_Is400(string body) => Assert.Equal((400, "BadArgument"), (await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", DirectLineBot.Secret, body)).Error);

    [Fact]
    public async Task Generate_WithoutTheSecret_IsRefused()
    {
        Assert.Equal((401, "Unauthorized"), (await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate")).Error);
        Assert.Equal((403, "Forbidden"), (await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", "not the secret")).Error);
        Assert.Equal((403, "Forbidden"), (await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", (await bot.TokenAsync()).Token)).Error);
    }

    [Fact]
    public async Task Refresh_ValidToken_IsANewOneForTheSameConversation()
    {
        var (_, conversation) = await bot.BeginAsync();
        var nearlyExpired = bot.TokensAt(new FakeTimeProvider(TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(25))).ForRequests(conversation, "dl_u", []);

        var refreshed = await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", nearlyExpired);

        Assert.Equal((200, conversation), (refreshed.Status, refreshed.Text("conversationId")));
        Assert.True(ExpiryOf(refreshed.Text("token")) > ExpiryOf(nearlyExpired) + 600);
    }

    [Fact]
    public async Task Refresh_ExpiredTokenOrSecret_IsRefused()
    {
        Assert.Equal((403, "TokenExpired"), (await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", bot.TokensAt(Earlier).ForRequests("c", "dl_u", []))).Error);
        Assert.Equal((403, "BadArgument"), (await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", DirectLineBot.Secret)).Error);
    }

    private static long ExpiryOf(string token) => long.Parse(new JsonWebToken(token).GetClaim("exp").Value, CultureInfo.InvariantCulture);
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NewsBot.Guards;

namespace NewsBot.Tests.Guards;

public sealed class GuardsTests
{
    [Fact]
    public async Task Get_MoreThanOneClientMay_Is429WithWhenToTryAgain()
    {
        await using var bot = await GuardedBot.StartAsync(("Limits:RequestsPerMinute", "10"));

        var answers = new List<HttpResponseMessage>();
        for (var time = 0; time < 12; time++)
        {
            answers.Add(await bot.GetAsync("/nothing"));
        }

        var refused = answers[^1];
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("TooManyRequests", (await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("nosniff", refused.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.OK, (await bot.GetAsync("/healthz")).StatusCode);
    }

    [Fact]
    public async Task Get_ForwardedByATrustedProxy_CountsTheProxysClientsApart()
    {
        await using var bot = await GuardedBot.StartAsync(("Limits:RequestsPerMinute", "10"), ("Serving:TrustedProxies:0", "127.0.0.1"));

        for (var client = 1; client <= 30; client++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await bot.GetAsync("/nothing", ("X-Forwarded-For", $"203.0.113.{client}"))).StatusCode);
        }
    }

    [Fact]
    public async Task Get_ForwardedByAProxyThatIsNotTrusted_CountsAsOneClient()
    {
        await using var bot = await GuardedBot.StartAsync(("Limits:RequestsPerMinute", "10"));

        var last = HttpStatusCode.NotFound;
        for (var client = 1; client <= 30; client++)
        {
            last = (await bot.GetAsync("/nothing", ("X-Forwarded-For", $"203.0.113.{client}"))).StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Post_OneConversationAsksMoreThanItMay_Is429AndAnotherIsAnswered()
    {
        await using var bot = await GuardedBot.StartAsync(("Limits:MessagesPerMinute", "3"));

        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < 5; time++)
        {
            statuses.Add(await PostAsync(bot, "one", time));
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], statuses[..3]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, "another", 0));
    }

    [Fact]
    public async Task Post_ByAPageWhoseNameWasPointedAtThisMachine_Is403()
    {
        await using var bot = await GuardedBot.StartAsync();
        bot.Client.DefaultRequestHeaders.Host = "evil.example";

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(bot, "one", 0));
    }

    [Fact]
    public async Task Post_ByAPageInABrowserOnThisMachine_Is403()
    {
        await using var bot = await GuardedBot.StartAsync();
        bot.Client.DefaultRequestHeaders.Add("Origin", "http://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(bot, "one", 0));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/nothing")]
    public async Task Get_Anything_HasTheHeadersThatProtectItsReader(string path)
    {
        await using var bot = await GuardedBot.StartAsync();

        var headers = (await bot.GetAsync(path)).Headers;

        Assert.Contains("frame-ancestors 'none'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task Get_OverHttpsAtATrustedProxy_SaysToStayThere()
    {
        await using var bot = await GuardedBot.StartAsync(("Serving:TrustedProxies:0", "127.0.0.0/8"));

        Assert.True((await bot.GetAsync("/healthz", ("X-Forwarded-Proto", "https"))).Headers.Contains("Strict-Transport-Security"));
        Assert.False((await bot.GetAsync("/healthz")).Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2::9", "20010DB800010002")]
    [InlineData("::1", "::1")]
    public void ClientOf_Address_IsThatOfOneHousehold(string address, string client) => Assert.Equal(client, Buckets.ClientOf(IPAddress.Parse(address)));

    private static async Task<HttpStatusCode> PostAsync(GuardedBot bot, string conversation, int id)
    {
        var activity = $$$"""{"type":"message","id":"{{{id}}}","text":"你好","channelId":"test","deliveryMode":"expectReplies","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"{{{conversation}}}"}}""";
        return (await bot.Client.PostAsync("/api/messages", new StringContent(activity, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken)).StatusCode;
    }
}

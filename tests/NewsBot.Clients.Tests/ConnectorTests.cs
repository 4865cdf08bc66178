using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace NewsBot.Clients.Tests;

/// <summary>Microsoft's connector library as the channel: it judges every token beside the bot, and the tokens that the bot itself sends.</summary>
public sealed class ConnectorTests(ConnectorTests.Fixture channel) : IClassFixture<ConnectorTests.Fixture>
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("channel", true)]
    [InlineData("emulator1", true)]
    [InlineData("emulator2", true)]
    [InlineData("none", false)]
    [InlineData("scheme", false)]
    [InlineData("audience", false)]
    [InlineData("issuer", false)]
    [InlineData("serviceUrl", false)]
    [InlineData("noServiceUrl", false)]
    [InlineData("expired", false)]
    [InlineData("notYet", false)]
    [InlineData("otherKey", false)]
    [InlineData("unsigned", false)]
    [InlineData("publicKey", false)]
    [InlineData("version", false)]
    [InlineData("appId", false)]
    public void Token_GivenToBoth_GetsTheSameVerdict(string token, bool isGood)
    {
        var verdict = channel.Saw.GetProperty("verdicts").GetProperty(token);

        Assert.Equal(isGood, verdict.GetProperty("microsoft").GetBoolean());
        Assert.Equal(isGood ? 200 : 401, verdict.GetProperty("bot").GetInt32());
        Assert.Equal("", verdict.GetProperty("body").GetString());
    }

    [Fact]
    public void Turn_OverServiceUrl_IsAcknowledgedAndAnsweredWithTyping()
    {
        var replies = channel.Saw.GetProperty("replies").EnumerateArray().ToList();

        Assert.Equal(202, channel.Saw.GetProperty("turn").GetInt32());
        Assert.Equal("typing", replies[0].GetProperty("activity").GetProperty("type").GetString());
        Assert.Contains("4329件", replies[^1].GetProperty("activity").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.All(replies, reply => Assert.Equal("/channel/v3/conversations/19:group@thread.tacv2;messageid=1/activities/turn-1", Uri.UnescapeDataString(reply.GetProperty("path").GetString()!)));
    }

    [Fact]
    public void Replies_BotsOwnTokens_PassMicrosoftsCheckAndAreFetchedOnce()
    {
        var form = Assert.Single(channel.Saw.GetProperty("forms").EnumerateArray());

        Assert.All(channel.Saw.GetProperty("replies").EnumerateArray(), reply => Assert.Equal(AppId, reply.GetProperty("appId").GetString()));
        Assert.Equal(("client_credentials", "https://api.botframework.com/.default"), (form.GetProperty("grant_type").GetString(), form.GetProperty("scope").GetString()));
    }

    [Fact]
    public void Log_AfterAllThat_HoldsNoSecret() => Assert.DoesNotContain("a-secret-of-the-bot", channel.Printed, StringComparison.Ordinal);

    /// <summary>One run of the channel for all tests; the bot starts before there is anything to fetch keys from.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        internal JsonElement Saw { get; private set; }

        internal string Printed { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            var port = FreePort();
            await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>
            {
                ["MicrosoftAppId"] = AppId,
                ["MicrosoftAppPassword"] = "a-secret-of-the-bot",
                ["ToBotFromChannelOpenIdMetadataUrl"] = $"http://127.0.0.1:{port}/bot",
                ["ToBotFromEmulatorOpenIdMetadataUrl"] = $"http://127.0.0.1:{port}/azure",
                ["ToChannelFromBotLoginUrl"] = $"http://127.0.0.1:{port}/login",
            });
            Saw = await NodeScript.RunAsync("connector.mjs", bot.Address, $"{port}", AppId, "a-secret-of-the-bot", "济宁市有多少件有效发明专利？");
            Printed = bot.Printed;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}

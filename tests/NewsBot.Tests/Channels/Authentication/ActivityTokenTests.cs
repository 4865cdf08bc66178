using System.Net;

namespace NewsBot.Tests.Channels.Authentication;

/// <summary>Good tokens beside activities and circumstances that they do not fit.</summary>
public sealed class ActivityTokenTests
{
    private const string Government = "https://botframework.azure.us";
    private const string GovernmentEmulator = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0";

    [Theory]
    [InlineData("test", "https://channel.example.org/", HttpStatusCode.OK)]
    [InlineData("test", "HTTPS://CHANNEL.example.org/", HttpStatusCode.OK)]
    [InlineData("test", "", HttpStatusCode.OK)]
    [InlineData("test", "https://elsewhere.example.org/", HttpStatusCode.Unauthorized)]
    [InlineData("test", "https://channel.example.org/sub", HttpStatusCode.Unauthorized)]
    [InlineData("slack", "https://channel.example.org/", HttpStatusCode.Unauthorized)]
    [InlineData("TEST", "https://channel.example.org/", HttpStatusCode.Unauthorized)]
    [InlineData("", "https://channel.example.org/", HttpStatusCode.Unauthorized)]
    public async Task Post_ChannelToken_MustFitChannelAndReplyAddress(string channel, string serviceUrl, HttpStatusCode expected)
    {
        await using var bot = await GuardedBot.StartAsync();

        var response = await bot.PostAsync(bot.Issuer.OfChannel(), $$"""{"type":"message","text":"你好","channelId":"{{channel}}","serviceUrl":"{{serviceUrl}}","deliveryMode":"expectReplies"}""");

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("https://api.botframework.us", HttpStatusCode.OK)]
    [InlineData("https://api.botframework.com", HttpStatusCode.Unauthorized)]
    public async Task Post_GovernmentBot_TakesTokensOfItsCloudsChannels(string issuer, HttpStatusCode expected)
    {
        await using var bot = await GuardedBot.StartAsync(("ChannelService", Government));

        var response = await bot.PostAsync(bot.Issuer.OfChannel(claims => claims["iss"] = issuer), Typing);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(GovernmentEmulator, HttpStatusCode.OK)]
    [InlineData(LocalIssuer.EmulatorIssuer2, HttpStatusCode.Unauthorized)]
    public async Task Post_GovernmentBot_TakesTokensOfItsCloudsEmulator(string issuer, HttpStatusCode expected)
    {
        await using var bot = await GuardedBot.StartAsync(("ChannelService", Government));

        var response = await bot.PostAsync(bot.Issuer.OfEmulator(2, claims => claims["iss"] = issuer), Typing);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Post_IssuerIsDownAtStart_RefusesAndThenTakes()
    {
        await using var bot = await GuardedBot.StartAsync();
        bot.Issuer.IsDown = true;
        var whileDown = await bot.PostAsync(bot.Issuer.OfChannel(), Typing);
        bot.Issuer.IsDown = false;

        var afterwards = await bot.PostAsync(bot.Issuer.OfChannel(), Typing);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (whileDown.StatusCode, afterwards.StatusCode));
        Assert.Contains(bot.Log.Entries, entry => entry.Words.Contains("rule NoKeys.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","channelId":"test","name":"x"}""", HttpStatusCode.NotImplemented)]
    public async Task Post_GoodToken_GetsTheCodeOfTheContract(string activity, HttpStatusCode expected)
    {
        await using var bot = await GuardedBot.StartAsync();

        Assert.Equal(expected, (await bot.PostAsync(bot.Issuer.OfChannel(), activity)).StatusCode);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.Unauthorized)]
    [InlineData("""{"type":"invoke","channelId":"test","name":"x"}""", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Post_NoToken_IsRefusedBeforeTheActivityDoesAnything(string? activity, HttpStatusCode expected)
    {
        await using var bot = await GuardedBot.StartAsync();

        Assert.Equal(expected, (await bot.PostAsync(null, activity ?? new string(' ', 2 * 1024 * 1024))).StatusCode);
    }

    [Fact]
    public async Task Post_Refused_LeavesNeitherTokenNorSecretInTheLog()
    {
        await using var bot = await GuardedBot.StartAsync();
        var header = bot.Issuer.OfChannel(claims => claims["aud"] = "another-app");

        await bot.PostAsync(header, Typing);

        Assert.DoesNotContain(bot.Log.Entries, entry => header.Split('.').Any(part => entry.Words.Contains(part, StringComparison.Ordinal)) || entry.Words.Contains("secret-of-the-bot", StringComparison.Ordinal));
    }

    private static string Typing => """{"type":"typing","channelId":"test","deliveryMode":"expectReplies"}""";
}

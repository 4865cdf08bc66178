using System.Net;

namespace NewsBot.Tests.Channels;

public sealed class SwitchedOffTests
{
    [Fact]
    public async Task Post_ChannelSwitchedOff_IsNotFoundWhilePagesAre()
    {
        await using var bot = new ServedBot { Settings = new Dictionary<string, string?> { ["BotFramework:Enabled"] = "false", ["Serving:Url"] = "http://0.0.0.0:3978" } };
        await bot.InitializeAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await bot.PostAsync("""{"type":"typing"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }
}

using System.Diagnostics;
using System.Net;
using System.Text;

namespace NewsBot.Clients.Tests;

public class StopTests
{
    [Fact]
    public async Task Terminated_WhileAChannelIsSlow_DeliversWhatItAcknowledgedAndEndsWell()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["BotFramework:ReplyTimeout"] = "00:00:30" });
        using var channel = new SlowChannel();
        using var client = new HttpClient { BaseAddress = new Uri(bot.Address) };
        var acknowledged = await client.PostAsync("/api/messages", MessageFor(channel.Address), TestContext.Current.CancellationToken);
        await channel.Called.WaitAsync(TestContext.Current.CancellationToken);

        using (var kill = Process.Start("kill", ["-TERM", bot.Process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        channel.Open();
        await bot.Process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, acknowledged.StatusCode);
        Assert.Contains("济宁工作站", channel.Taken.Last().GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, bot.Process.ExitCode);
    }

    private static StringContent MessageFor(string serviceUrl) => new(
        $$"""{"type":"message","id":"1","channelId":"test","serviceUrl":"{{serviceUrl}}","text":"在济宁哪里可以办理专利业务？","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"} }""", Encoding.UTF8, "application/json");
}

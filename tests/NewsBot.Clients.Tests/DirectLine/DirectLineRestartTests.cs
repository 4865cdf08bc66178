using System.Net.WebSockets;
using System.Text.Json;

namespace NewsBot.Clients.Tests.DirectLine;

public class DirectLineRestartTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Questions_AcknowledgedBeforeAKill_AreAnsweredOnceAfterIt()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["Turns:Parallel"] = "1", ["Turns:WaitingPerConversation"] = "100", ["Limits:MessagesPerMinute"] = "1000" });
        await using var user = await DirectLineUser.StartAsync(bot.Address);
        await user.NextReplyAsync();

        var asked = new List<string>();
        for (var turn = 0; turn < 60; turn++)
        {
            asked.Add(await user.PostAsync("济宁市有多少件有效发明专利？"));
        }

        await bot.KillAndRestartAsync();
        await user.DropAsync();
        var repliesBefore = user.Received.Count(DirectLineUser.IsReply);
        await user.ReconnectAsync();
        while (user.Received.Count(DirectLineUser.IsReply) < 61)
        {
            await user.NextReplyAsync();
        }

        output.WriteLine($"{repliesBefore} of 61 replies had come before the kill.");
        Assert.InRange(repliesBefore, 1, 60);
        Assert.Equal(asked, user.Received.Where(DirectLineUser.IsReply).Skip(1).Select(message => message.GetProperty("replyToId").GetString()));
        Assert.Equal(IdsOf(user.Received), IdsOf(await user.PollAsync()));
    }

    [Fact]
    public async Task Stream_BotIsToldToStop_IsClosedAndTheBotDoesNotWaitForIt()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var user = await DirectLineUser.StartAsync(bot.Address);
        await user.NextReplyAsync();

        using var told = System.Diagnostics.Process.Start("kill", ["-INT", bot.Process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await bot.Process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await user.ClosedAsync());
    }

    private static IEnumerable<string> IdsOf(IEnumerable<JsonElement> messages) => messages.Select(message => message.GetProperty("id").GetString()!);
}

using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Clients.Tests.DirectLine;

/// <summary>Microsoft's own Direct Line client in conversation with the bot.</summary>
public class DirectLineClientTests
{
    private const string Question = "在济宁哪里可以办理专利业务？";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Client_Asks_GetsItsOwnMessageBackAndThenTheAnswer(bool webSocket)
    {
        await using var bot = await RunningBot.StartAsync();
        await using var client = NodeScript.StartSession("direct-line.mjs");
        await ConnectAsync(client, bot, webSocket);

        var id = await SendAsync(client, Question);
        var messages = await MessagesAsync(client, 3);

        Assert.Equal((id, "c1"), (IdOf(messages[1]), messages[1].GetProperty("channelData").GetProperty("clientActivityID").GetString()));
        Assert.Equal((id, "bot"), (messages[2].GetProperty("replyToId").GetString(), messages[2].GetProperty("from").GetProperty("role").GetString()));
        Assert.Contains("济宁工作站", messages[2].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(messages, message => message.TryGetProperty("serviceUrl", out _));
    }

    [Fact]
    public async Task Client_SocketLostAndMessagesMeanwhile_GetsEachOnce()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var client = NodeScript.StartSession("direct-line.mjs");
        await ConnectAsync(client, bot, webSocket: true);
        await SendAsync(client, "你好");
        await MessagesAsync(client, 3);

        await client.DoAsync("drop");
        var sent = new[] { await SendAsync(client, Question), await SendAsync(client, "谢谢") };
        await MessagesAsync(client, 7);
        await SendAsync(client, "再见");
        var messages = await MessagesAsync(client, 9);

        AssertInOrder(messages);
        Assert.Equal(sent, messages.Skip(3).Where(message => !DirectLineUser.IsReply(message)).Take(2).Select(IdOf));
        Assert.True((await client.DoAsync("state")).GetProperty("sockets").GetInt32() > 1, "The client has not connected again.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Client_BotKilledAndStartedAgain_GoesOnInTheSameConversation(bool webSocket)
    {
        await using var bot = await RunningBot.StartAsync();
        await using var client = NodeScript.StartSession("direct-line.mjs");
        await ConnectAsync(client, bot, webSocket);
        await SendAsync(client, "你好");
        await MessagesAsync(client, 3);

        await bot.KillAndRestartAsync();
        if (!webSocket)
        {
            // This client gives polling up at the first poll that fails; whoever uses it makes a new one.
            await client.DoAsync("again");
        }

        await SendAsync(client, Question);
        var messages = await MessagesAsync(client, 5);

        AssertInOrder(messages);
        Assert.Contains("济宁工作站", messages[4].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_LoadedAgain_FindsAllThatWasSaid()
    {
        await using var bot = await RunningBot.StartAsync();
        string token;
        await using (var before = NodeScript.StartSession("direct-line.mjs"))
        {
            token = await ConnectAsync(before, bot, webSocket: true);
            await SendAsync(before, Question);
            await MessagesAsync(before, 3);
        }

        await using var after = NodeScript.StartSession("direct-line.mjs");
        var fresh = await TokenAsync(bot, token);
        await after.DoAsync("connect", Connecting(bot, fresh, webSocket: true, resumed: true));
        var messages = await MessagesAsync(after, 3);

        Assert.True(fresh.GetProperty("resumed").GetBoolean());
        Assert.Equal(Question, messages[1].GetProperty("text").GetString());
        AssertInOrder(messages);
    }

    private static async Task<string> ConnectAsync(NodeSession client, RunningBot bot, bool webSocket)
    {
        var token = await TokenAsync(bot, null);
        await client.DoAsync("connect", Connecting(bot, token, webSocket, resumed: false));
        await MessagesAsync(client, 1);
        return token.GetProperty("token").GetString()!;
    }

    private static JsonObject Connecting(RunningBot bot, JsonElement token, bool webSocket, bool resumed)
    {
        var given = new JsonObject { ["domain"] = bot.Address + "/v3/directline", ["token"] = token.GetProperty("token").GetString(), ["webSocket"] = webSocket };
        if (resumed)
        {
            given["conversationId"] = token.GetProperty("conversationId").GetString();
            given["watermark"] = "0";
        }

        return given;
    }

    private static async Task<JsonElement> TokenAsync(RunningBot bot, string? old)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Address + "/chat/token");
        request.Headers.Authorization = old is null ? null : new AuthenticationHeaderValue("Bearer", old);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private static async Task<string> SendAsync(NodeSession client, string text) => (await client.DoAsync("send", new JsonObject { ["text"] = text })).GetProperty("id").GetString()!;

    /// <summary>All messages the client was given, once there are so many.</summary>
    private static async Task<IReadOnlyList<JsonElement>> MessagesAsync(NodeSession client, int count)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var state = await client.DoAsync("state");
            var messages = state.GetProperty("activities").EnumerateArray().Where(activity => activity.GetProperty("type").GetString() == "message").ToList();
            if (messages.Count >= count)
            {
                Assert.Equal(count, messages.Count);
                return messages;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, $"{messages.Count} messages came instead of {count}: {state}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static string IdOf(JsonElement message) => message.GetProperty("id").GetString()!;

    /// <summary>Nothing twice, and in the order in which the bot's server took it.</summary>
    private static void AssertInOrder(IReadOnlyList<JsonElement> messages) => Assert.Equal(messages.Select(IdOf).Distinct().Order(StringComparer.Ordinal), messages.Select(IdOf));
}

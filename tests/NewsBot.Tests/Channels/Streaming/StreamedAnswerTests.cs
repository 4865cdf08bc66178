using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsBot.Tests.Channels.Authentication;
using NewsBot.Tests.Channels.DirectLine;
using NewsBot.Tests.Prompting;

namespace NewsBot.Tests.Channels.Streaming;

/// <summary>An answer as clients see it grow while a model writes it, through the whole program.</summary>
public sealed class StreamedAnswerTests : IAsyncDisposable
{
    private const string First = "截至2021年底，济宁全市有效发明专利拥有量4329件。[{n:4329}]";
    private const string Lie = "济宁市计划到2025年底将有效发明专利提高到6000件。[{n:4329}]";
    private const string Rest = Lie + "其中高价值发明专利1168件，增幅达22.9%。[{n:4329}]";
    private const string Shown = "截至2021年底，济宁全市有效发明专利拥有量4329件。";

    private readonly TaskCompletionSource goOn = new();
    private StandInModel model = null!;

    public async ValueTask DisposeAsync()
    {
        goOn.TrySetResult();
        await model.DisposeAsync();
    }

    [Fact]
    public async Task DirectLine_ModelWrites_ShowsWhatPassedAndNeverTakesItBack()
    {
        await using var bot = new DirectLineBot(await SettingsAsync());
        await bot.InitializeAsync();
        var (token, conversation) = await bot.BeginAsync();
        var stream = (await bot.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation}?watermark=0", token)).Text("streamUrl");
        using var socket = await DirectLineBot.ConnectAsync(stream);
        await bot.PostAsync(token, conversation, $$"""{"type":"message","text":"{{WrittenAnswerTests.Question}}"}""");

        var part = await NextAsync(socket, "streaming");
        goOn.SetResult();
        var last = await NextAsync(socket, "final");

        Assert.Equal("typing", part.GetProperty("type").GetString());
        Assert.StartsWith(Shown + "[1]\n\n[1]: http", part.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("message", last.GetProperty("type").GetString());
        Assert.StartsWith(Shown + "[1]", last.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("1168", last.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("6000", last.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(part.GetProperty("id").GetString(), StreamOf(last).GetProperty("streamId").GetString());
        Assert.DoesNotContain((await bot.PollAsync(token, conversation)).Body.GetProperty("activities").EnumerateArray(), activity => activity.GetProperty("type").GetString() == "typing");
    }

    [Fact]
    public async Task DirectLine_ModelBreaksOffAfterSomethingWasShown_KeepsWhatWasShown()
    {
        model = await StandInModel.StartAsync(async (request, response) =>
        {
            await ModelParts.StopsAfter(First + "其")(request, response);
            await goOn.Task;
            response.HttpContext.Abort();
        });
        await using var bot = new DirectLineBot(Patient());
        await bot.InitializeAsync();
        var (token, conversation) = await bot.BeginAsync();
        using var socket = await DirectLineBot.ConnectAsync((await bot.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation}?watermark=0", token)).Text("streamUrl"));
        await bot.PostAsync(token, conversation, $$"""{"type":"message","text":"{{WrittenAnswerTests.Question}}"}""");

        await NextAsync(socket, "streaming");
        goOn.SetResult();

        Assert.StartsWith(Shown + "[1]", (await NextAsync(socket, "final")).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("personal", true)]
    [InlineData("channel", false)]
    public async Task Teams_ModelWrites_StreamsInPersonalChatsOnly(string conversationType, bool streams)
    {
        await using var channel = await LocalChannel.StartAsync(async (http, body, _) =>
        {
            var isFirst = body.Contains("\"streamSequence\":1", StringComparison.Ordinal);
            http.Response.StatusCode = isFirst ? 201 : 202;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(isFirst ? """{"id":"stream-1"}""" : "{}");
        });
        await using var bot = await GuardedBot.StartAsync([.. await SettingsAsync()]);
        await bot.PostAsync(
            bot.Issuer.OfChannel(claims => claims["serviceurl"] = channel.Address),
            $$"""{"type":"message","id":"q","text":"{{WrittenAnswerTests.Question}}","channelId":"msteams","conversation":{"id":"c","conversationType":"{{conversationType}}"},"from":{"id":"u"},"recipient":{"id":"b"},"serviceUrl":"{{channel.Address}}"}""");

        if (streams)
        {
            await channel.UntilAsync(2, "typing");
        }

        goOn.SetResult();
        var reply = JsonDocument.Parse((await channel.UntilAsync(1))[0].Body).RootElement;

        var parts = channel.Posts.Where(post => post.Body.Contains("\"streaming\"", StringComparison.Ordinal)).Select(post => JsonDocument.Parse(post.Body).RootElement).ToList();
        Assert.Equal(streams, parts.Count > 0);
        Assert.Equal(streams, reply.GetProperty("channelData").TryGetProperty("streamId", out var id) && id.GetString() == "stream-1");
        Assert.All(parts, part => Assert.StartsWith(Shown + "[1]", part.GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.True(reply.GetProperty("channelData").TryGetProperty("feedbackLoop", out _));
        Assert.StartsWith(Shown + "[1]", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private async Task<(string Name, string Value)[]> SettingsAsync()
    {
        model = await StandInModel.StartAsync(ModelParts.Pauses(First, goOn.Task, Rest));
        return Patient();
    }

    private (string Name, string Value)[] Patient() => [.. model.Settings.Select(setting => (setting.Key, setting.Value!)), ("LanguageModel:TimeLimit", "00:01:00")];

    private static JsonElement StreamOf(JsonElement activity) => activity.GetProperty("entities").EnumerateArray().Single(entity => entity.GetProperty("type").GetString() == "streaminfo");

    /// <summary>The next activity that is of a stream, of that type.</summary>
    private static async Task<JsonElement> NextAsync(ClientWebSocket socket, string type)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var length = 0;
            WebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), TestContext.Current.CancellationToken);
                length += received.Count;
            }
            while (!received.EndOfMessage);
            if (length == 0)
            {
                continue;
            }

            foreach (var activity in JsonDocument.Parse(buffer.AsMemory(0, length).ToArray()).RootElement.GetProperty("activities").EnumerateArray())
            {
                if (activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("streamType", out var found) && found.GetString() == type)
                {
                    return activity;
                }
            }
        }
    }
}

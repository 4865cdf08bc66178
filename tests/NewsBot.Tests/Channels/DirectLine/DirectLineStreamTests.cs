using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace NewsBot.Tests.Channels.DirectLine;

public sealed class DirectLineStreamTests(DirectLineBot bot) : IClassFixture<DirectLineBot>
{
    private const string Hello = """{"type":"message","text":"你好"}""";

    [Fact]
    public async Task Stream_OfANewConversation_ShowsEverythingSinceItsStartAndTypingWithoutAWatermark()
    {
        var (token, conversation) = await bot.BeginAsync();
        await bot.PostAsync(token, conversation, Hello);
        await bot.ActivitiesAsync(token, conversation, 3);
        using var socket = await DirectLineBot.ConnectAsync(await StreamAsync(token, conversation, "?watermark=0"));
        await bot.PostAsync(token, conversation, """{"type":"message","text":"谢谢"}""");

        var frames = await FramesAsync(socket, 5);
        var typing = frames.Where(frame => TypesOf(frame).Contains("typing")).ToList();

        Assert.Equal(5, frames.SelectMany(TypesOf).Count(type => type == "message"));
        Assert.NotEmpty(typing);
        Assert.All(typing, frame => Assert.False(frame.TryGetProperty("watermark", out _)));
        Assert.All(frames.Where(frame => frame.TryGetProperty("watermark", out _)).Zip(frames.Where(frame => frame.TryGetProperty("watermark", out _)).Skip(1)), pair =>
            Assert.True(long.Parse(pair.First.GetProperty("watermark").GetString()!, null) < long.Parse(pair.Second.GetProperty("watermark").GetString()!, null)));
    }

    [Fact]
    public async Task Stream_WithoutAWatermarkOfItsConversation_ShowsOnlyWhatComes()
    {
        var (token, conversation) = await bot.BeginAsync();
        await bot.ActivitiesAsync(token, conversation, 1);

        using var socket = await DirectLineBot.ConnectAsync(await StreamAsync(token, conversation, "?watermark="));
        var posted = await bot.PostAsync(token, conversation, Hello);

        Assert.Equal(posted.Text("id"), (await FramesAsync(socket, 1))[0].GetProperty("activities")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Stream_ClientSendsWhatItLikes_IsIgnored()
    {
        var (token, conversation) = await bot.BeginAsync();
        using var socket = await DirectLineBot.ConnectAsync(await StreamAsync(token, conversation, "?watermark=0"));

        foreach (var sent in new[] { "", "{", "{\"activities\":[]}" })
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(sent), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        }

        await bot.PostAsync(token, conversation, Hello);

        Assert.NotEmpty(await FramesAsync(socket, 3));
    }

    [Fact]
    public async Task Stream_SeveralTabs_AllShowTheSameAndOneTooManyIsRefused()
    {
        var (token, conversation) = await bot.BeginAsync();
        using var first = await DirectLineBot.ConnectAsync(await StreamAsync(token, conversation, "?watermark=0"));
        using var second = await DirectLineBot.ConnectAsync(await StreamAsync(token, conversation, "?watermark=0"));
        await bot.PostAsync(token, conversation, Hello);
        await FramesAsync(first, 3);
        await FramesAsync(second, 3);

        var third = await Assert.ThrowsAsync<WebSocketException>(async () => await DirectLineBot.ConnectAsync(await StreamAsync(token, conversation, "")));

        Assert.Contains("429", third.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(DirectLineBot.OtherSite, true)]
    [InlineData("https://evil.example", false)]
    public async Task Stream_PageOfSomeOrigin_ConnectsOnlyWhereItIsAllowed(string? origin, bool connects)
    {
        var (token, conversation) = await bot.BeginAsync();
        var url = await StreamAsync(token, conversation, "");

        if (connects)
        {
            using var socket = await DirectLineBot.ConnectAsync(url, origin);
            Assert.Equal(WebSocketState.Open, socket.State);
        }
        else
        {
            Assert.Contains("403", (await Assert.ThrowsAsync<WebSocketException>(() => DirectLineBot.ConnectAsync(url, origin))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Stream_TokensOfOtherKinds_AreRefused()
    {
        var (token, conversation) = await bot.BeginAsync();
        var (other, _) = await bot.BeginAsync();
        var user = new JsonWebToken(token).GetClaim("user").Value;
        var path = $"/v3/directline/conversations/{conversation}/stream?t=";
        var late = new FakeTimeProvider(TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(61));

        Assert.Equal((403, "Forbidden"), (await bot.SendAsync(HttpMethod.Get, path + token)).Error);
        Assert.Equal((403, "Forbidden"), (await bot.SendAsync(HttpMethod.Get, path + other)).Error);
        Assert.Equal((403, "Forbidden"), (await bot.SendAsync(HttpMethod.Get, path + bot.TokensAt(TimeProvider.System).ForStream("another", user, []))).Error);
        Assert.Equal((403, "TokenExpired"), (await bot.SendAsync(HttpMethod.Get, path + bot.TokensAt(late).ForStream(conversation, user, []))).Error);
        Assert.Equal((400, "BadArgument"), (await bot.SendAsync(HttpMethod.Get, path + bot.TokensAt(TimeProvider.System).ForStream(conversation, user, []))).Error);
    }

    private async Task<string> StreamAsync(string token, string conversation, string query) => (await bot.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation}{query}", token)).Text("streamUrl");

    private static IEnumerable<string> TypesOf(JsonElement frame) => frame.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("type").GetString()!);

    /// <summary>The frames that came, once so many messages are in them.</summary>
    private static async Task<IReadOnlyList<JsonElement>> FramesAsync(ClientWebSocket socket, int messages)
    {
        var frames = new List<JsonElement>();
        var buffer = new byte[256 * 1024];
        while (frames.SelectMany(TypesOf).Count(type => type == "message") < messages)
        {
            var length = 0;
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(buffer.AsMemory(length), TestContext.Current.CancellationToken);
                length += received.Count;
            }
            while (!received.EndOfMessage);

            if (length > 0)
            {
                frames.Add(JsonDocument.Parse(buffer.AsMemory(0, length).ToArray()).RootElement);
            }
        }

        return frames;
    }
}

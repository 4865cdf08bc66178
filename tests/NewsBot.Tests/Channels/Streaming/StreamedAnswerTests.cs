using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsBot.Tests.Channels.Authentication;
using NewsBot.Tests.Prompting;

namespace NewsBot.Tests.Channels.Streaming;

/// <summary>An answer as Teams sees it grow while a model writes it, through the whole program.</summary>
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
            await channel.UntilAsync(1, "streaminfo");
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
        // A sentence is known to be whole, with all its numbers, when the next one begins.
        model = await StandInModel.StartAsync(ModelParts.Pauses(First + Rest[..1], goOn.Task, Rest[1..]));
        return Patient();
    }

    private (string Name, string Value)[] Patient() => [.. model.Settings.Select(setting => (setting.Key, setting.Value!)), ("LanguageModel:TimeLimit", "00:01:00")];
}

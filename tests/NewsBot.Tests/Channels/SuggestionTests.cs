using System.Text.Json;

namespace NewsBot.Tests.Channels;

public sealed class SuggestionTests(SuggestingBot bot) : IClassFixture<SuggestingBot>
{
    [Theory]
    [InlineData("汶上托育园设有多少个托育位？")]
    [InlineData("济宁市有多少件有效发明专利？")]
    [InlineData("中心店镇第一书记服务队开展了哪四项行动？")]
    [InlineData("济宁市市长是谁？")]
    [InlineData("你好")]
    [InlineData("你能做什么")]
    [InlineData("？？")]
    public async Task Ask_SuggestedQuestion_IsAnswered(string question)
    {
        var suggested = Suggested(await bot.AskAsync(question, "directline"));

        Assert.NotEmpty(suggested);
        Assert.InRange(suggested.Count, 1, 3);
        foreach (var next in suggested)
        {
            Assert.NotEqual(question, next);
            Assert.Contains("[1]", (await bot.AskAsync(next, "directline")).GetProperty("text").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ask_Thanks_SuggestsNothing() => Assert.Empty(Suggested(await bot.AskAsync("谢谢", "directline")));

    private static List<string> Suggested(JsonElement reply) =>
        reply.TryGetProperty("suggestedActions", out var suggested) ? [.. suggested.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("value").GetString()!)] : [];
}

/// <summary>The served bot, which waits until its suggestions are tried out, however slow the machine.</summary>
public sealed class SuggestingBot : IAsyncLifetime
{
    private readonly ServedBot bot = new() { Settings = new Dictionary<string, string?> { ["Suggestions:WaitAtMost"] = "00:01:00" } };

    internal Task<JsonElement> AskAsync(string question, string channel) => bot.AskAsync(question, channel);

    public ValueTask InitializeAsync() => bot.InitializeAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();
}

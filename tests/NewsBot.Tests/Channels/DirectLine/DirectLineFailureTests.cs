using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using NewsBot.Channels;
using NewsBot.Channels.DirectLine;
using NewsBot.Core.Conversations;
using NewsBot.Hosting;
using NewsBot.Storage;
using NewsBot.Tests.Hosting;

namespace NewsBot.Tests.Channels.DirectLine;

/// <summary>What becomes of a conversation when the bot fails, ends, or starts again.</summary>
public sealed class DirectLineFailureTests
{
    private const string Apology = "抱歉";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_HandlingFails_GetsAnApology()
    {
        await using var bot = new DirectLineBot();
        await bot.InitializeAsync();
        var (token, conversation) = await bot.BeginAsync();
        await bot.ActivitiesAsync(token, conversation, 1);

        // Every turn needs a slot.
        bot.Bot.Services.GetRequiredService<TurnSlots>().Dispose();
        var posted = await bot.PostAsync(token, conversation, """{"type":"message","text":"济宁市有多少件有效发明专利？"}""");
        var reply = (await bot.ActivitiesAsync(token, conversation, 3))[2];

        Assert.Equal(posted.Text("id"), reply.GetProperty("replyToId").GetString());
        Assert.StartsWith(Apology, reply.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "4329件")]
    [InlineData(1, Apology)]
    public async Task Start_QuestionLeftByAnEarlierRun_IsAnsweredOrAfterTwoTriesApologisedFor(int startsSince, string words)
    {
        using var place = new Workplace();
        await using (await ServedArchive.StartAsync(place))
        {
            // The index is there from now on.
        }

        await LeaveAsync(place, "济宁市有多少件有效发明专利？", startsSince);

        await using var bot = await ServedArchive.StartAsync(place);
        var activities = await ActivitiesAsync(bot, TokenOf(place, "left"), 2);

        Assert.Equal("left|0000001", activities[1].GetProperty("replyToId").GetString());
        Assert.Contains(words, activities[1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_Again_OldTokensAreStillValidAndTheConversationIsThere()
    {
        using var place = new Workplace();
        string token;
        await using (var bot = await ServedArchive.StartAsync(place))
        {
            using var given = JsonDocument.Parse(await (await bot.Client.PostAsync("/chat/token", null, Cancelled)).Content.ReadAsStringAsync(Cancelled));
            token = given.RootElement.GetProperty("token").GetString()!;
            bot.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            await bot.Client.PostAsync("/v3/directline/conversations", null, Cancelled);
            await ActivitiesAsync(bot, token, 1);
        }

        await using var again = await ServedArchive.StartAsync(place);

        Assert.Single(await ActivitiesAsync(again, token, 1));
    }

    [Fact]
    public async Task Start_TemporaryIndex_WritesNoDatabase()
    {
        using var place = new Workplace();
        await using var bot = new ServedBot { Settings = place.Settings };
        await bot.InitializeAsync();
        using var token = JsonDocument.Parse(await (await bot.Client.PostAsync("/chat/token", null, Cancelled)).Content.ReadAsStringAsync(Cancelled));
        bot.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.RootElement.GetProperty("token").GetString());

        Assert.Equal(201, (int)(await bot.Client.PostAsync("/v3/directline/conversations", null, Cancelled)).StatusCode);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(place.DatabasePath)!, "*.db"));
    }

    [Fact]
    public async Task Start_SwitchedOff_HasNoRoutes()
    {
        await using var bot = new ServedBot { Settings = new Dictionary<string, string?> { ["DirectLine:Enabled"] = "false" } };
        await bot.InitializeAsync();

        Assert.Equal(404, (int)(await bot.Client.PostAsync("/chat/token", null, Cancelled)).StatusCode);
        Assert.Equal(404, (int)(await bot.Client.PostAsync("/v3/directline/conversations", null, Cancelled)).StatusCode);
    }

    /// <summary>Leaves a question in the log that no run has answered, though so many have started since.</summary>
    private static async Task LeaveAsync(Workplace place, string question, int startsSince)
    {
        await using var app = NewsBotHost.ForServing(place.Settings);
        var log = app.Services.GetRequiredKeyedService<IConversationLog>(StorageExtensions.LastingLog);
        var activity = $$"""{"type":"message","id":"left|0000001","timestamp":"2026-01-01T00:00:00.000Z","channelId":"directline","from":{"id":"dl_u","role":"user"},"conversation":{"id":"left"},"text":"{{question}}"}""";
        await log.BeginAsync("left", "dl_u", TimeProvider.System.GetUtcNow(), Cancelled);
        await log.AppendAsync("left", new LoggedActivity(1, TimeProvider.System.GetUtcNow(), Encoding.UTF8.GetBytes(activity)) { IsPending = true }, Cancelled);
        for (var start = 0; start < startsSince; start++)
        {
            await log.TakeUnfinishedAsync(Cancelled);
        }
    }

    private static string TokenOf(Workplace place, string conversation)
    {
        using var app = NewsBotHost.ForServing(place.Settings);
        return app.Services.GetRequiredService<DirectLineTokens>().ForRequests(conversation, "dl_u", []);
    }

    private static async Task<IReadOnlyList<JsonElement>> ActivitiesAsync(ServedArchive bot, string token, int count)
    {
        var conversation = new JsonWebToken(token).GetClaim("conv").Value;
        bot.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        for (var tries = 0; ; tries++)
        {
            using var body = JsonDocument.Parse(await bot.Client.GetStringAsync($"/v3/directline/conversations/{conversation}/activities", Cancelled));
            if (body.RootElement.GetProperty("activities").GetArrayLength() >= count)
            {
                return [.. body.RootElement.Clone().GetProperty("activities").EnumerateArray()];
            }

            Assert.True(tries < 600, $"Not so many activities: {body.RootElement}");
            await Task.Delay(50, Cancelled);
        }
    }
}

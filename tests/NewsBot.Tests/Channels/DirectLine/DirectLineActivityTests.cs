using Microsoft.Extensions.DependencyInjection;
using NewsBot.Channels;

namespace NewsBot.Tests.Channels.DirectLine;

public sealed class DirectLineActivityTests(DirectLineBot bot) : IClassFixture<DirectLineBot>
{
    private const string Hello = """{"type":"message","text":"你好"}""";

    [Fact]
    public async Task Begin_FirstCallAndSecond_GreetsOnce()
    {
        var (token, conversation) = await bot.BeginAsync();
        await bot.ActivitiesAsync(token, conversation, 1);

        var again = await bot.SendAsync(HttpMethod.Post, "/v3/directline/conversations", token, """{"user":{}}""");
        await bot.PostAsync(token, conversation, Hello);
        var activities = await bot.ActivitiesAsync(token, conversation, 3);

        Assert.Equal((200, conversation), (again.Status, again.Text("conversationId")));
        Assert.StartsWith("ws://", again.Text("streamUrl"), StringComparison.Ordinal);
        Assert.Equal(["bot", "user", "bot"], activities.Select(activity => activity.GetProperty("from").GetProperty("role").GetString()));
        Assert.False(activities[0].TryGetProperty("replyToId", out _));
    }

    [Fact]
    public async Task Post_Message_ComesBackBeforeTheReplyWithWhatTheServerSaysAndAllElseAsItCame()
    {
        var (token, conversation) = await bot.BeginAsync();
        await bot.ActivitiesAsync(token, conversation, 1);

        var posted = await bot.PostAsync(token, conversation, """
            {"type":"message","text":"你好","id":"mine","timestamp":"1999-01-01T00:00:00Z","channelId":"webchat","serviceUrl":"https://evil.example","callerId":"x","conversation":{"id":"another"},
             "from":{"id":"somebody","name":"张三","role":"bot"},"recipient":{"id":"r"},"localTimezone":"Asia/Shanghai","channelData":{"clientActivityID":"a1","postBack":true},"entities":[{"type":"ClientCapabilities","supportsListening":true}]}
            """);
        var activities = await bot.ActivitiesAsync(token, conversation, 3);
        var (echo, reply) = (activities[1], activities[2]);

        Assert.Equal((200, posted.Text("id"), posted.Text("id")), (posted.Status, echo.GetProperty("id").GetString(), reply.GetProperty("replyToId").GetString()));
        Assert.StartsWith(conversation + "|00", posted.Text("id"), StringComparison.Ordinal);
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal(("user", "directline", conversation, "Asia/Shanghai"), (
            echo.GetProperty("from").GetProperty("role").GetString(), echo.GetProperty("channelId").GetString(), echo.GetProperty("conversation").GetProperty("id").GetString(), echo.GetProperty("localTimezone").GetString()));
        Assert.Equal("""{"clientActivityID":"a1","postBack":true}""", echo.GetProperty("channelData").GetRawText());
        Assert.All(activities, activity => Assert.False(activity.TryGetProperty("serviceUrl", out _) || activity.TryGetProperty("callerId", out _)));
        Assert.All(activities.Zip(activities.Skip(1)), pair => Assert.True(pair.First.GetProperty("timestamp").GetDateTimeOffset() < pair.Second.GetProperty("timestamp").GetDateTimeOffset()));
    }

    [Fact]
    public async Task Post_SameClientActivityAgain_GetsTheSameIdAndIsAnsweredOnce()
    {
        const string Activity = """{"type":"message","text":"你好","channelData":{"clientActivityID":"once"}}""";
        var (token, conversation) = await bot.BeginAsync();
        await bot.ActivitiesAsync(token, conversation, 1);

        var (first, second) = (await bot.PostAsync(token, conversation, Activity), await bot.PostAsync(token, conversation, Activity));
        await bot.PostAsync(token, conversation, """{"type":"message","text":"谢谢","channelData":{"clientActivityID":"other"}}""");
        var activities = await bot.ActivitiesAsync(token, conversation, 5);

        Assert.Equal(first.Text("id"), second.Text("id"));
        Assert.Equal(5, activities.Count);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    [InlineData("invoke")]
    public async Task Post_WhatIsNotSaid_HasAnIdButIsNotKept(string type)
    {
        var (token, conversation) = await bot.BeginAsync();
        await bot.ActivitiesAsync(token, conversation, 1);

        var posted = await bot.PostAsync(token, conversation, $$"""{"type":"{{type}}","name":"x","membersAdded":[{"id":"y"}]}""");
        await bot.PostAsync(token, conversation, Hello);

        Assert.Equal(200, posted.Status);
        Assert.NotEmpty(posted.Text("id"));
        Assert.Equal(["message", "message", "message"], (await bot.ActivitiesAsync(token, conversation, 3)).Select(activity => activity.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Post_Event_ComesBack()
    {
        var (token, conversation) = await bot.BeginAsync();

        await bot.PostAsync(token, conversation, """{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"LikeAction","@id":"urn:newsbot:like:1"}]}""");

        Assert.Contains(await bot.ActivitiesAsync(token, conversation, 2), activity => activity.GetProperty("type").GetString() == "event");
    }

    [Theory]
    [InlineData("", "BadArgument")]
    [InlineData("{", "BadArgument")]
    [InlineData("[]", "BadArgument")]
    [InlineData("null", "MissingProperty")]
    [InlineData("{}", "MissingProperty")]
    [InlineData("""{"type":5}""", "BadArgument")]
    [InlineData("""{"type":"message","text":"\ud800"}""", "BadArgument")]
    [InlineData("""{"type":"message","channelData":{"clientActivityID":"\udfff"}}""", "BadArgument")]
    [InlineData("""{"type":"message","value":"\ud800"}""", "BadArgument")]
    public async Task Post_MalformedActivity_Is400(string activity, string code)
    {
        var (token, conversation) = await bot.BeginAsync();

        Assert.Equal((400, code), (await bot.PostAsync(token, conversation, activity)).Error);
    }

    [Theory]
    [InlineData(63, 200)]
    [InlineData(200, 400)]
    public async Task Post_DeepActivity_IsTakenToSoManyLevels(int depth, int status)
    {
        var (token, conversation) = await bot.BeginAsync();
        var (open, close) = (string.Concat(Enumerable.Repeat("[", depth)), new string(']', depth));

        Assert.Equal(status, (await bot.PostAsync(token, conversation, $$"""{"type":"event","value":{{open}}{{close}}}""")).Status);
        Assert.Equal(200, (await bot.PollAsync(token, conversation)).Status);
    }

    [Fact]
    public async Task Post_TooLargeOrNoJson_Is413Or415()
    {
        var (token, conversation) = await bot.BeginAsync();

        Assert.Equal((413, "RequestEntityTooLarge"), (await bot.PostAsync(token, conversation, $$"""{"type":"message","text":"{{new string('a', 16 * 1024)}}"}""")).Error);
        Assert.Equal((415, "UnsupportedMediaType"), (await bot.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{conversation}/activities", token, "text=hello", "application/x-www-form-urlencoded")).Error);
    }

    [Fact]
    public async Task Post_QueueFull_Is429AndNothingIsKept()
    {
        var (token, conversation) = await bot.BeginAsync();
        await bot.ActivitiesAsync(token, conversation, 1);
        var (queue, released) = (bot.Bot.Services.GetRequiredService<TurnQueue>(), new TaskCompletionSource());
        while (queue.TryAdd($"directline/{conversation}", _ => released.Task))
        {
        }

        var refused = await bot.PostAsync(token, conversation, """{"type":"message","text":"refused"}""");
        released.SetResult();
        var taken = await bot.PostAsync(token, conversation, Hello);
        while (taken.Status == 429)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            taken = await bot.PostAsync(token, conversation, Hello);
        }

        Assert.Equal((429, "TooManyRequests", "5"), (refused.Status, refused.Error.Code!, refused.Headers.GetValues("Retry-After").Single()));
        Assert.DoesNotContain(await bot.ActivitiesAsync(token, conversation, 3), activity => activity.GetProperty("text").GetString() == "refused");
    }

    [Fact]
    public async Task Poll_Watermarks_GiveWhatCameAfterAndNeverGoBack()
    {
        var (token, conversation) = await bot.BeginAsync();
        await bot.PostAsync(token, conversation, Hello);
        var all = await bot.ActivitiesAsync(token, conversation, 3);

        var (start, zero, empty) = (await bot.PollAsync(token, conversation), await bot.PollAsync(token, conversation, "?watermark=0"), await bot.PollAsync(token, conversation, "?watermark="));
        var watermark = start.Text("watermark");
        var nothing = await bot.PollAsync(token, conversation, $"?watermark={watermark}");
        var beyond = await bot.PollAsync(token, conversation, "?watermark=999");

        Assert.Equal([3, 3, 3, 0, 0], new[] { start, zero, empty, nothing, beyond }.Select(answer => answer.Body.GetProperty("activities").GetArrayLength()));
        Assert.Equal((watermark, "999"), (nothing.Text("watermark"), beyond.Text("watermark")));
        Assert.Equal(all.Select(activity => activity.GetRawText()), start.Body.GetProperty("activities").EnumerateArray().Select(activity => activity.GetRawText()));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task Poll_WatermarkOfNobody_Is400(string watermark)
    {
        var (token, conversation) = await bot.BeginAsync();

        Assert.Equal((400, "BadArgument"), (await bot.PollAsync(token, conversation, "?watermark=" + watermark)).Error);
        Assert.Equal((400, "BadArgument"), (await bot.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation}?watermark={watermark}", token)).Error);
    }

    [Fact]
    public async Task Secret_SpeaksInItsOwnConversationAsWhomItSays()
    {
        var begun = await bot.SendAsync(HttpMethod.Post, "/v3/directline/conversations", DirectLineBot.Secret, """{"user":{"id":"anna"}}""");
        var conversation = begun.Text("conversationId");

        await bot.PostAsync(DirectLineBot.Secret, conversation, """{"type":"message","text":"你好","from":{"id":"berta"}}""");
        var refused = await bot.PostAsync(DirectLineBot.Secret, conversation, """{"type":"message","text":"你好","from":{"id":"dl_berta"}}""");

        Assert.Equal((201, 400), (begun.Status, refused.Status));
        Assert.Contains(await bot.ActivitiesAsync(DirectLineBot.Secret, conversation, 2), activity => activity.GetProperty("from").GetProperty("id").GetString() == "berta");
    }

    [Fact]
    public async Task Post_MoreThanAConversationMay_Is429()
    {
        await using var limited = new DirectLineBot(("Limits:MessagesPerMinute", "1"));
        await limited.InitializeAsync();
        var (token, conversation) = await limited.BeginAsync();
        var (other, another) = await limited.BeginAsync();

        var (first, second) = (await limited.PostAsync(token, conversation, Hello), await limited.PostAsync(token, conversation, Hello));

        Assert.Equal((200, (429, "TooManyRequests")), (first.Status, second.Error));
        Assert.Equal(200, (await limited.PostAsync(other, another, Hello)).Status);
    }
}

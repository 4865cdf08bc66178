using System.Net;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Channels.BotFramework;
using NewsBot.Tests.Channels.Authentication;

namespace NewsBot.Tests.Channels;

public sealed class ConnectorTests
{
    private const int ReplyNotDelivered = 3000;
    private const int ReplyRefused = 3001;

    [Fact]
    public async Task Reply_ToAChannel_CarriesTheBotsOwnToken()
    {
        await using var bot = await GuardedBot.StartAsync();
        await using var channel = await LocalChannel.StartAsync((_, _) => 201);

        await GreetAsync(bot, channel, "c");
        await channel.UntilAsync(1);

        Assert.All(channel.Posts, post => Assert.Equal("Bearer token-1", post.Authorization));
        var form = Assert.Single(bot.Issuer.Forms);
        Assert.Equal(
            "client_credentials 11111111-2222-3333-4444-555555555555 secret-of-the-bot https://api.botframework.com/.default",
            $"{form["grant_type"]} {form["client_id"]} {form["client_secret"]} {form["scope"]}");
    }

    [Fact]
    public async Task Reply_ChannelNoLongerTakesTheToken_IsSentOnceMoreWithAFreshOne()
    {
        await using var bot = await GuardedBot.StartAsync();
        await using var channel = await LocalChannel.StartAsync((http, _, _) =>
        {
            http.Response.StatusCode = http.Request.Headers.Authorization == "Bearer token-1" ? 401 : 200;
            return Task.CompletedTask;
        });

        await GreetAsync(bot, channel, "c");
        await channel.UntilAsync(1);

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-2"], channel.Posts.Select(post => post.Authorization));
    }

    [Fact]
    public async Task Reply_ChannelNeverTakesTheToken_IsGivenUp()
    {
        await using var bot = await GuardedBot.StartAsync();
        await using var channel = await LocalChannel.StartAsync((_, _) => 401);

        await GreetAsync(bot, channel, "c");

        Assert.Contains("401", await bot.Log.UntilAsync(ReplyRefused, count: 2), StringComparison.Ordinal);
        Assert.Equal(4, channel.Posts.Count);
    }

    [Fact]
    public async Task Reply_LoginServiceIsDown_IsGivenUpAndCallsNobody()
    {
        await using var bot = await GuardedBot.StartAsync(("ToChannelFromBotLoginUrl", "http://127.0.0.1:9/tenant"));
        await using var channel = await LocalChannel.StartAsync((_, _) => 200);

        await GreetAsync(bot, channel, "c");

        Assert.DoesNotContain("secret-of-the-bot", await bot.Log.UntilAsync(3053, count: 2), StringComparison.Ordinal);
        Assert.Empty(channel.Posts);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Reply_PassingTrouble_IsTriedAgainButTypingIsNot(int trouble)
    {
        await using var bot = await GuardedBot.StartAsync();
        var messages = 0;
        await using var channel = await LocalChannel.StartAsync((body, _) => LocalChannel.IsOf("message", body) && ++messages == 3 ? 200 : trouble);

        await GreetAsync(bot, channel, "c");

        Assert.Equal(3, (await channel.UntilAsync(3)).Count);
        Assert.Single(channel.Posts, post => LocalChannel.IsOf("typing", post.Body));
    }

    [Fact]
    public async Task Reply_TroubleStays_IsTriedFiveTimes()
    {
        await using var bot = await GuardedBot.StartAsync();
        await using var channel = await LocalChannel.StartAsync((_, _) => 502);

        await GreetAsync(bot, channel, "c");

        Assert.Contains("502", await bot.Log.UntilAsync(ReplyRefused, count: 2), StringComparison.Ordinal);
        Assert.Equal(5, (await channel.UntilAsync(5)).Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Reply_RefusedForGood_IsNotTriedAgain(int status)
    {
        await using var bot = await GuardedBot.StartAsync();
        await using var channel = await LocalChannel.StartAsync((_, _) => status);

        await GreetAsync(bot, channel, "c");

        Assert.Contains($"{status}", await bot.Log.UntilAsync(ReplyRefused, count: 2), StringComparison.Ordinal);
        Assert.Equal(2, channel.Posts.Count);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Reply_ChannelSendsOn_IsNotFollowed(int status)
    {
        await using var bot = await GuardedBot.StartAsync();
        await using var elsewhere = await LocalChannel.StartAsync((_, _) => 200);
        await using var channel = await LocalChannel.StartAsync((http, _, _) =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = elsewhere.Address;
            return Task.CompletedTask;
        });

        await GreetAsync(bot, channel, "c");

        Assert.Contains($"{status}", await bot.Log.UntilAsync(ReplyRefused, count: 2), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Posts);
    }

    [Fact]
    public async Task Reply_ChannelAsksToWait_IsSentAgain()
    {
        await using var bot = await GuardedBot.StartAsync();
        var refused = 0;
        await using var channel = await LocalChannel.StartAsync((http, body, _) =>
        {
            if (LocalChannel.IsOf("message", body) && refused == 0)
            {
                refused++;
                http.Response.Headers.RetryAfter = "1";
                http.Response.StatusCode = 429;
            }

            return Task.CompletedTask;
        });

        await GreetAsync(bot, channel, "c");
        await channel.UntilAsync(2);

        Assert.Equal(1, refused);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("5", 5)]
    [InlineData("3600", 30)]
    [InlineData("Sat, 01 Jan 2000 00:00:07 GMT", 7)]
    [InlineData("Fri, 31 Dec 1999 00:00:00 GMT", 0)]
    public void WaitAskedFor_Header_IsHonouredWithinBounds(string? retryAfter, int? seconds)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter is null ? [] : [retryAfter]);

        var wait = ConnectorResilience.WaitAskedFor(response, new FakeTimeProvider(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        Assert.Equal(seconds, (int?)wait?.TotalSeconds);
    }

    [Fact]
    public async Task Reply_ChannelAnswersWithoutEnd_IsDeliveredAllTheSame()
    {
        await using var bot = await GuardedBot.StartAsync();
        await using var channel = await LocalChannel.StartAsync(async (http, _, _) =>
        {
            for (var i = 0; i < 256 && !http.RequestAborted.IsCancellationRequested; i++)
            {
                await http.Response.Body.WriteAsync(new byte[64 * 1024], http.RequestAborted);
            }
        });

        await GreetAsync(bot, channel, "c", "first");
        await GreetAsync(bot, channel, "c", "second");
        await channel.UntilAsync(2);

        Assert.DoesNotContain(bot.Log.Entries, entry => entry.Id is ReplyNotDelivered or ReplyRefused);
    }

    [Fact]
    public async Task Post_RepeatedActivity_IsAnsweredOnce()
    {
        await using var bot = await GuardedBot.StartAsync();
        await using var channel = await LocalChannel.StartAsync((_, _) => 200);

        await GreetAsync(bot, channel, "c", "same");
        var again = await GreetAsync(bot, channel, "c", "same");
        await GreetAsync(bot, channel, "c", "next");
        var replies = await channel.UntilAsync(2);

        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Contains("\"replyToId\":\"next\"", replies[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OneChannelHangs_TheOtherIsAnsweredMeanwhile()
    {
        await using var bot = await GuardedBot.StartAsync(("BotFramework:ReplyTimeout", "00:01:00"));
        var hanging = new TaskCompletionSource();
        await using var dead = await LocalChannel.StartAsync((_, _, _) => hanging.Task);
        await using var live = await LocalChannel.StartAsync((_, _) => 200);

        await GreetAsync(bot, dead, "dead");
        await dead.UntilAsync(1, "typing");
        await GreetAsync(bot, live, "live");

        Assert.Contains("您好", (await live.UntilAsync(1))[0].Body, StringComparison.Ordinal);
        Assert.Single(dead.Posts);
        hanging.SetResult();
    }

    [Fact]
    public async Task Post_ChannelIsDead_IsLeftAloneForAWhile()
    {
        await using var bot = await GuardedBot.StartAsync(("BotFramework:ReplyAttempts", "1"));
        await using var dead = await LocalChannel.StartAsync((_, _) => 502);
        for (var conversation = 1; conversation <= 5; conversation++)
        {
            await GreetAsync(bot, dead, $"c{conversation}");
            await bot.Log.UntilAsync(ReplyRefused, count: 2 * conversation);
        }

        await GreetAsync(bot, dead, "next");

        Assert.Contains("BrokenCircuit", await bot.Log.UntilAsync(ReplyNotDelivered, count: 2), StringComparison.Ordinal);
        Assert.Equal(10, dead.Posts.Count);
    }

    [Fact]
    public async Task Post_TooMuchWaits_Is429ForAllAndTheNextDeliveryIsTaken()
    {
        var open = new TaskCompletionSource();
        await using var bot = await GuardedBot.StartAsync(("Turns:WaitingPerConversation", "1"));
        await using var channel = await LocalChannel.StartAsync((_, _, _) => open.Task);
        await GreetAsync(bot, channel, "c", "first");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await GreetAsync(bot, channel, "c", "second")).StatusCode);
        var expecting = await bot.PostAsync(
            bot.Issuer.OfChannel(claims => claims["serviceurl"] = channel.Address),
            $$"""{"type":"message","id":"third","text":"你好","deliveryMode":"expectReplies","channelId":"test","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"},"serviceUrl":"{{channel.Address}}"}""");
        Assert.Equal(HttpStatusCode.TooManyRequests, expecting.StatusCode);

        open.SetResult();
        while ((await GreetAsync(bot, channel, "c", "second")).StatusCode == HttpStatusCode.TooManyRequests)
        {
            // The first is not quite done.
        }

        Assert.Contains("\"replyToId\":\"second\"", (await channel.UntilAsync(2))[1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Post_ConversationThatWouldLeadElsewhere_IsNotRepliedTo(string conversation)
    {
        await using var bot = await GuardedBot.StartAsync();
        await using var channel = await LocalChannel.StartAsync((_, _) => 200);

        await GreetAsync(bot, channel, conversation, "first");

        Assert.Contains("UriFormat", await bot.Log.UntilAsync(ReplyNotDelivered, count: 2), StringComparison.Ordinal);
        Assert.Empty(channel.Posts);
    }

    private static Task<HttpResponseMessage> GreetAsync(GuardedBot bot, LocalChannel channel, string conversation, string? id = null) =>
        bot.GreetAsync(bot.Issuer.OfChannel(claims => claims["serviceurl"] = channel.Address), channel.Address, conversation, id);
}

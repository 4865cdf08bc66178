using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using System.Threading.Channels;

namespace NewsBot.Tests.Channels;

public sealed class MessagesEndpointTests(ServedBot bot) : IClassFixture<ServedBot>
{
    private const string Question = "在济宁哪里可以办理专利业务？";

    [Fact]
    public async Task Post_Message_IsAnsweredWithMarksAndCitations()
    {
        var reply = await bot.AskAsync(Question);
        var entity = reply.GetProperty("entities")[0];
        var claims = entity.GetProperty("citation").EnumerateArray().ToList();

        Assert.Contains("济宁工作站", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("[1]", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(("https://schema.org/Message", "Message", "https://schema.org"), (entity.GetProperty("type").GetString()!, entity.GetProperty("@type").GetString()!, entity.GetProperty("@context").GetString()!));
        Assert.Equal(Enumerable.Range(1, claims.Count), claims.Select(claim => claim.GetProperty("position").GetInt32()));
        Assert.Equal("又一“国字号”窗口落地济宁", claims[0].GetProperty("appearance").GetProperty("name").GetString());
        Assert.Equal("济宁日报", claims[0].GetProperty("appearance").GetProperty("usageInfo").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Post_Message_RepliesToItsSenderInItsConversation()
    {
        var reply = await bot.AskAsync(Question, "webchat", id: "42");

        Assert.Equal(("message", "bot", "user", "42", "markdown", "acceptingInput"), (
            reply.GetProperty("type").GetString()!, reply.GetProperty("from").GetProperty("id").GetString()!, reply.GetProperty("recipient").GetProperty("id").GetString()!,
            reply.GetProperty("replyToId").GetString()!, reply.GetProperty("textFormat").GetString()!, reply.GetProperty("inputHint").GetString()!));
        Assert.Equal("t", reply.GetProperty("conversation").GetProperty("tenantId").GetString());
        Assert.False(reply.TryGetProperty("id", out _));
    }

    [Theory]
    [InlineData("msteams", false)]
    [InlineData("webchat", true)]
    [InlineData("directline", true)]
    [InlineData("emulator", true)]
    public async Task Post_Message_DefinesMarksOnlyWhereTheClientNeedsThem(string channel, bool defined) =>
        Assert.Equal(defined, (await bot.AskAsync(Question, channel)).GetProperty("text").GetString()!.Contains("\n[1]: http", StringComparison.Ordinal));

    [Fact]
    public async Task Get_CitedUrl_OpensTheArticleWithTheWordsMarked()
    {
        var reply = await bot.AskAsync("济宁市有多少件有效发明专利？");
        var url = reply.GetProperty("entities")[0].GetProperty("citation")[0].GetProperty("appearance").GetProperty("url").GetString()!;

        var page = await bot.Client.GetStringAsync(new Uri(url).PathAndQuery, TestContext.Current.CancellationToken);

        Assert.Contains("<mark id=\"cited\">有效发明专利拥有量4329件</mark>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_UnanswerableMessage_SaysSoWithoutCitations()
    {
        var reply = await bot.AskAsync("济宁地铁一号线什么时候开通？");

        Assert.StartsWith("报上没有找到", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(reply.TryGetProperty("entities", out _));
    }

    [Fact]
    public async Task Post_MentionOfTheBot_IsNotPartOfTheQuestion()
    {
        var response = await bot.PostAsync("""{"type":"message","id":"m1","text":"<at>读报</at> 你好","channelId":"msteams","conversation":{"id":"g"},"from":{"id":"u"},"recipient":{"id":"bot"},"deliveryMode":"expectReplies","entities":[{"type":"mention","text":"<at>读报</at>","mentioned":{"id":"bot"}},{"type":"clientInfo"},null,5]}""");

        Assert.Contains("您好", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"conversationUpdate","id":"1","conversation":{"id":"new1"},"recipient":{"id":"bot"},"membersAdded":[{"id":"bot"},{"id":"user"}],"deliveryMode":"expectReplies"}""", 1)]
    [InlineData("""{"type":"conversationUpdate","id":"1","conversation":{"id":"new2"},"recipient":{"id":"bot"},"membersAdded":[{"id":"bot"}],"deliveryMode":"expectReplies"}""", 0)]
    [InlineData("""{"type":"conversationUpdate","id":"1","conversation":{"id":"new3"},"membersAdded":[],"deliveryMode":"expectReplies"}""", 0)]
    [InlineData("""{"type":"typing","deliveryMode":"expectReplies"}""", 0)]
    [InlineData("""{"type":"somethingNew","value":{"a":[1]},"deliveryMode":"expectReplies","unknown":null}""", 0)]
    public async Task Post_OtherActivity_IsTakenAndGreetsOnlyWhoJoined(string activity, int replies)
    {
        var response = await bot.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(replies, JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task Post_SecondJoin_IsNotGreetedAgain()
    {
        const string Joined = """{"type":"conversationUpdate","channelId":"x","conversation":{"id":"twice"},"recipient":{"id":"bot"},"membersAdded":[{"id":"user"}],"deliveryMode":"expectReplies"}""";

        await bot.PostAsync(Joined);

        Assert.Equal("""{"activities":[]}""", await (await bot.PostAsync(Joined)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"你好"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"你好","serviceUrl":"ftp://127.0.0.1/"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"你好","serviceUrl":"https://example.org/"}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"type":"message","text":"你好","serviceUrl":"http://169.254.169.254/"}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"type":"message","text":"你好","serviceUrl":"http://127.0.0.1.example.org/"}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"type":"invoke","name":"x"}""", HttpStatusCode.NotImplemented)]
    public async Task Post_CannotBeTaken_GetsTheCodeOfTheContract(string activity, HttpStatusCode expected)
    {
        var response = await bot.PostAsync(activity);

        Assert.Equal(expected, response.StatusCode);
        if (expected != HttpStatusCode.NotImplemented)
        {
            Assert.NotEmpty(JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("error").GetProperty("message").GetString()!);
        }
    }

    [Fact]
    public async Task Post_TooLarge_Is413()
    {
        var activity = """{"type":"message","text":" """ + new string('a', 1024 * 1024) + "\"}";

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await bot.PostAsync(activity)).StatusCode);
    }

    [Fact]
    public async Task Get_Messages_Is405() => Assert.Equal(HttpStatusCode.MethodNotAllowed, (await bot.Client.GetAsync("/api/messages", TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task Post_ForwardedFromElsewhere_IsForbidden()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("""{"type":"typing"}""") };
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");

        Assert.Equal(HttpStatusCode.Forbidden, (await bot.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Post_MessageWithServiceUrl_PostsTheReplyThere()
    {
        var received = Channel.CreateUnbounded<(string Path, JsonElement Activity)>();
        await using var channel = await ListenAsync(async http =>
        {
            var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: TestContext.Current.CancellationToken);
            await received.Writer.WriteAsync((http.Request.Path + http.Request.QueryString, body.RootElement), TestContext.Current.CancellationToken);
        });

        var response = await bot.PostAsync($$"""{"type":"message","id":"a:1","text":"你好","channelId":"emulator","conversation":{"id":"c;1"},"from":{"id":"u"},"recipient":{"id":"b"},"serviceUrl":"{{channel.Urls.First()}}/sub/"}""");
        var (path, activity) = await received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("/sub/v3/conversations/c;1/activities/a:1", Uri.UnescapeDataString(path));
        Assert.Equal("a:1", activity.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task Post_ChannelFailsAtFirst_TriesAgain()
    {
        var tries = 0;
        var delivered = new TaskCompletionSource();
        await using var channel = await ListenAsync(http =>
        {
            http.Response.StatusCode = ++tries == 1 ? 502 : 200;
            if (tries == 2)
            {
                delivered.SetResult();
            }

            return Task.CompletedTask;
        });

        await bot.PostAsync($$"""{"type":"message","id":"r1","text":"你好","conversation":{"id":"retry"},"serviceUrl":"{{channel.Urls.First()}}"}""");
        await delivered.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task Post_ChannelRedirects_IsNotFollowed()
    {
        var reached = false;
        var redirected = new TaskCompletionSource();
        await using var channel = await ListenAsync(http =>
        {
            reached |= http.Request.Path.StartsWithSegments("/elsewhere", StringComparison.Ordinal);
            http.Response.Redirect("/elsewhere");
            redirected.TrySetResult();
            return Task.CompletedTask;
        });

        await bot.PostAsync($$"""{"type":"message","id":"r2","text":"你好","conversation":{"id":"redirect"},"serviceUrl":"{{channel.Urls.First()}}"}""");
        await redirected.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await bot.AskAsync("你好");

        Assert.False(reached);
    }

    [Fact]
    public async Task Post_DeadServiceUrl_HarmsNobody()
    {
        var response = await bot.PostAsync("""{"type":"message","id":"d1","text":"你好","conversation":{"id":"dead"},"serviceUrl":"http://127.0.0.1:9"}""");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Contains("您好", (await bot.AskAsync("你好")).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> ListenAsync(RequestDelegate handle)
    {
        var channel = WebApplication.CreateSlimBuilder().Build();
        channel.Urls.Add("http://127.0.0.1:0");
        channel.Run(handle);
        await channel.StartAsync(TestContext.Current.CancellationToken);
        return channel;
    }
}

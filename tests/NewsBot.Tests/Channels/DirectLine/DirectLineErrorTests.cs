namespace NewsBot.Tests.Channels.DirectLine;

public sealed class DirectLineErrorTests(DirectLineBot bot) : IClassFixture<DirectLineBot>
{
    [Theory]
    [InlineData("GET", "/v3/directline/nothing", 404, "NotFound")]
    [InlineData("GET", "/v3/directline/session/getsessionid", 404, "NotFound")]
    [InlineData("DELETE", "/v3/directline/conversations/x", 405, "MethodNotAllowed")]
    [InlineData("GET", "/chat/token", 405, "MethodNotAllowed")]
    [InlineData("POST", "/v3/directline/conversations", 401, "Unauthorized")]
    [InlineData("GET", "/v3/directline/conversations/x/stream", 403, "Forbidden")]
    public async Task Request_ThatCannotBeMet_GetsTheProtocolsError(string method, string path, int status, string code)
    {
        var answer = await bot.SendAsync(new HttpMethod(method), path);

        Assert.Equal((status, code), answer.Error);
        Assert.NotEmpty(answer.Body.GetProperty("error").GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task Upload_AnyFile_Is501()
    {
        var (token, conversation) = await bot.BeginAsync();

        Assert.Equal((501, "NotImplemented"), (await bot.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{conversation}/upload?userId=u", token, "file", "image/png")).Error);
    }

    [Fact]
    public async Task Conversation_ThatNeverBegan_Is404Everywhere()
    {
        var (token, conversation) = await bot.TokenAsync();

        Assert.Equal((404, "NotFound"), (await bot.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation}", token)).Error);
        Assert.Equal((404, "NotFound"), (await bot.PollAsync(token, conversation)).Error);
        Assert.Equal((404, "NotFound"), (await bot.PostAsync(token, conversation, """{"type":"message","text":"你好"}""")).Error);
    }

    [Fact]
    public async Task Options_PageOfAnAllowedSite_GetsWhatItMayDo()
    {
        var answer = await bot.SendAsync(HttpMethod.Options, "/v3/directline/conversations", headers: [("Origin", DirectLineBot.OtherSite), ("Access-Control-Request-Method", "POST")]);

        Assert.Equal((204, DirectLineBot.OtherSite), (answer.Status, answer.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        Assert.All(["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"], header => Assert.Contains(header, answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData(DirectLineBot.OtherSite, true)]
    [InlineData("https://evil.example", false)]
    [InlineData("https://other.example.evil.example", false)]
    [InlineData("http://other.example", false)]
    [InlineData("null", false)]
    public async Task Error_ToAPage_NamesItsOriginOnlyWhereItIsAllowed(string origin, bool named)
    {
        var answer = await bot.SendAsync(HttpMethod.Get, "/v3/directline/conversations/x/activities", headers: [("Origin", origin)]);

        Assert.Equal(named, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) && origins.Single() == origin);
        Assert.Equal(401, answer.Status);
    }

    [Fact]
    public async Task TrustedOrigins_OtherPageWithTheToken_IsRefused()
    {
        var made = await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", DirectLineBot.Secret, $$"""{"trustedOrigins":["{{DirectLineBot.OtherSite}}"]}""");

        Assert.Equal((403, "Forbidden"), (await bot.SendAsync(HttpMethod.Post, "/v3/directline/conversations", made.Text("token"), headers: [("Origin", "https://evil.example")])).Error);
        Assert.Equal(201, (await bot.SendAsync(HttpMethod.Post, "/v3/directline/conversations", made.Text("token"), headers: [("Origin", DirectLineBot.OtherSite)])).Status);
    }

    [Fact]
    public async Task Error_ClientLimited_CanBeReadByAPageOfAnAllowedSite()
    {
        await using var limited = new DirectLineBot(("Limits:ChatTokensPerMinute", "1"), ("Limits:RequestsPerMinute", "10"));
        await limited.InitializeAsync();
        DirectLineReply answer;
        do
        {
            answer = await limited.SendAsync(HttpMethod.Get, "/v3/directline/conversations/x/activities", headers: [("Origin", DirectLineBot.OtherSite)]);
        }
        while (answer.Status == 401);

        Assert.Equal((429, "TooManyRequests"), answer.Error);
        Assert.Equal(DirectLineBot.OtherSite, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }
}

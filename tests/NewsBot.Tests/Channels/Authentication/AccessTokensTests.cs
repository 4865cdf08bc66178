using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Channels.BotFramework.Authentication;

namespace NewsBot.Tests.Channels.Authentication;

public sealed class AccessTokensTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly LoginService service = new();

    public void Dispose() => service.Dispose();

    [Fact]
    public async Task Get_ManyAtOnce_FetchesOnce()
    {
        var tokens = Of(new BotIdentityOptions { MicrosoftAppId = "a" });

        var got = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.GetAsync(TestContext.Current.CancellationToken)));

        Assert.All(got, token => Assert.Equal("t1", token));
    }

    [Theory]
    [InlineData(54.9, "t1")]
    [InlineData(55, "t2")]
    public async Task Get_MinutesLater_FetchesAnewFiveMinutesBeforeExpiry(double minutes, string expected)
    {
        var tokens = Of(new BotIdentityOptions { MicrosoftAppId = "a" });
        await tokens.GetAsync(TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(expected, await tokens.GetAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Forget_TokenThatIsNoLongerKept_ForgetsNothing()
    {
        var tokens = Of(new BotIdentityOptions { MicrosoftAppId = "a" });
        var first = await tokens.GetAsync(TestContext.Current.CancellationToken);
        tokens.Forget(first!);
        await tokens.GetAsync(TestContext.Current.CancellationToken);

        tokens.Forget(first!);

        Assert.Equal("t2", await tokens.GetAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_ServiceRefuses_GivesNoneAndAsksAgainNextTime()
    {
        var tokens = Of(new BotIdentityOptions { MicrosoftAppId = "a" });
        service.Status = HttpStatusCode.Unauthorized;
        Assert.Null(await tokens.GetAsync(TestContext.Current.CancellationToken));
        service.Status = HttpStatusCode.OK;

        Assert.NotNull(await tokens.GetAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "", "", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData("SingleTenant", "", "", "https://login.microsoftonline.com/own/oauth2/v2.0/token")]
    [InlineData("", "https://botframework.azure.us", "", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token")]
    [InlineData("SingleTenant", "https://botframework.azure.us", "", "https://login.microsoftonline.us/own/oauth2/v2.0/token")]
    [InlineData("", "", "http://127.0.0.1:5/given", "http://127.0.0.1:5/given/oauth2/v2.0/token")]
    [InlineData("", "", "http://127.0.0.1:5/", "http://127.0.0.1:5/botframework.com/oauth2/v2.0/token")]
    public async Task Get_ByCloudAndTenant_AsksTheRightService(string type, string cloud, string login, string expected)
    {
        await Of(new BotIdentityOptions { MicrosoftAppId = "a", MicrosoftAppTenantId = "own", MicrosoftAppType = type, ChannelService = cloud, ToChannelFromBotLoginUrl = login })
            .GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, service.Asked);
    }

    private AccessTokens Of(BotIdentityOptions identity) => new(service, Options.Create(identity), time, NullLogger<AccessTokens>.Instance);

    /// <summary>Gives t1, t2, … for an hour each.</summary>
    private sealed class LoginService : HttpMessageHandler, IHttpClientFactory
    {
        private int given;

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public string? Asked { get; private set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = request.RequestUri!.AbsoluteUri;
            return Task.FromResult(new HttpResponseMessage(Status) { Content = new StringContent($$"""{"token_type":"Bearer","expires_in":3600,"access_token":"t{{++given}}"}""") });
        }
    }
}

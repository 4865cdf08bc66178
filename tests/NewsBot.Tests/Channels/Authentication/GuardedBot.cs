using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.Tests.Channels.Authentication;

/// <summary>A bot with an app id that trusts a <see cref="LocalIssuer"/>.</summary>
internal sealed class GuardedBot : IAsyncDisposable
{
    private readonly ServedBot bot;

    private GuardedBot(LocalIssuer issuer, ServedBot bot, LogRecord log) => (Issuer, this.bot, Log) = (issuer, bot, log);

    public LocalIssuer Issuer { get; }

    public LogRecord Log { get; }

    public static Task<GuardedBot> StartAsync(params (string Name, string? Value)[] settings) => StartAsync(_ => { }, settings);

    public static async Task<GuardedBot> StartAsync(Action<IServiceCollection> replace, params (string Name, string? Value)[] settings)
    {
        var (issuer, log) = (await LocalIssuer.StartAsync(), new LogRecord());
        var bot = new ServedBot
        {
            Settings = issuer.Settings([.. settings, ("Logging:LogLevel:NewsBot", "Information")]),
            Replace = services =>
            {
                log.AddTo(services);
                replace(services);
            },
        };
        await bot.InitializeAsync();
        return new GuardedBot(issuer, bot, log);
    }

    /// <summary>Posts an activity under an <c>Authorization</c> header, or without one.</summary>
    public async Task<HttpResponseMessage> PostAsync(string? authorization, string activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity, Encoding.UTF8, "application/json") };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts a greeting that names an address for the reply.</summary>
    public Task<HttpResponseMessage> GreetAsync(string? authorization, string serviceUrl, string conversation = "c", string? id = null) =>
        PostAsync(authorization, $$"""{"type":"message","id":"{{id ?? conversation}}","text":"你好","channelId":"test","conversation":{"id":"{{conversation}}"},"from":{"id":"u"},"recipient":{"id":"b"},"serviceUrl":"{{serviceUrl}}"}""");

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Tests.Feeds;

/// <summary>A real web server on this machine that answers as a test says, and a poller to ask it with.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ServiceProvider services;

    private FeedServer(WebApplication app, ServiceProvider services) => (this.app, this.services) = (app, services);

    public string Address => app.Urls.Single();

    public FeedPoller Poller => services.GetRequiredService<FeedPoller>();

    public static async Task<FeedServer> StartAsync(RequestDelegate answer, Action<SourceOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new FeedServer(app, new ServiceCollection().AddLogging().AddNewsBotIngestion().Configure<SourceOptions>(options =>
        {
            options.Paths.Add("seeds");
            configure?.Invoke(options);
        }).BuildServiceProvider());
    }

    public Task<FeedAnswer> AskAsync(FeedState? state = null) => Poller.PollAsync(Address, state ?? new FeedState(), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await app.DisposeAsync();
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsBot.Tests.Intake;

/// <summary>A feed on a web server on this machine.</summary>
internal sealed class LocalFeed : IAsyncDisposable
{
    private readonly WebApplication app;

    private LocalFeed(WebApplication app) => this.app = app;

    /// <summary>Where it is asked.</summary>
    public string Address => app.Urls.Single() + "/rss.xml";

    /// <summary>Whether it answers with its entries; else with 500.</summary>
    public bool IsWell { get; set; } = true;

    /// <summary>What its entries say, by their links.</summary>
    public IDictionary<string, (string Title, string Text)> Entries { get; } = new Dictionary<string, (string, string)>();

    public static async Task<LocalFeed> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var feed = new LocalFeed(app);
        app.Run(feed.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return feed;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = IsWell ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
        var items = Entries.Select(entry => $"<item><title>{entry.Value.Title}</title><link>{entry.Key}</link><pubDate>Thu, 10 Mar 2022 01:00:00 GMT</pubDate><description>{entry.Value.Text}</description></item>");
        return context.Response.WriteAsync($"""<?xml version="1.0"?><rss version="2.0"><channel><title>甲报</title><link>https://example.org</link><description>d</description>{string.Concat(items)}</channel></rss>""");
    }
}

using NewsBot.Typesetting;
using PuppeteerSharp;

namespace NewsBot.Clients.Tests.Page;

/// <summary>The tests of the page, one after the other: they share a browser and a bot, each with a tab and a conversation of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PageTests : ICollectionFixture<PageBrowser>
{
    /// <summary>What the tests name.</summary>
    public const string Name = "The page in a browser";
}

/// <summary>The Chromium of this machine and a bot, both started at the first use.</summary>
public sealed class PageBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IBrowser? browser;
    private RunningBot? shared;

    /// <summary>The bot that the tests share.</summary>
    internal RunningBot Bot => shared ?? throw new InvalidOperationException("No page was opened yet.");

    /// <summary>A new tab that shows the page, the conversation begun.</summary>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="largeText">Whether the reader has set text of twice the size.</param>
    /// <param name="bot">A bot other than the shared one.</param>
    internal async Task<OpenPage> OpenAsync(int width, bool largeText = false, RunningBot? bot = null)
    {
        Missing.SkipUnlessThere(Chromium.Path is not null, "There is no Chromium on this machine; install the packages chromium and fonts-noto-cjk.");
        Missing.SkipUnlessThere(File.Exists(Path.Combine(AppContext.BaseDirectory, "web", "webchat.js")), "The build had no Web Chat; install Node 20 or newer with npm and build again.");
        bot ??= shared ??= await RunningBot.StartAsync();
        browser ??= await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Chromium.Path, Args = Arguments, Timeout = 120_000 });
        return await OpenPage.OpenAsync(await browser.CreateBrowserContextAsync(), bot.Address, width, largeText);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        if (shared is not null)
        {
            await shared.DisposeAsync();
        }
    }
}

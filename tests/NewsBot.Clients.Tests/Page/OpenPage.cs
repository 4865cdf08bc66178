using System.Collections.Concurrent;
using NewsBot.TestKit;
using PuppeteerSharp;

namespace NewsBot.Clients.Tests.Page;

/// <summary>The page in a tab that shares nothing with others, and what a citizen does there.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    /// <summary>The box to type in.</summary>
    public const string Box = "#chat form [data-id='webchat-sendbox-input']";

    /// <summary>A source in the list under an answer.</summary>
    public const string Source = "#chat a.webchat__link-definitions__list-item-box";

    /// <summary>The one complaint that Web Chat makes itself: a style attribute of no content, which its cards set to see whether they may.</summary>
    private const string EmptyStyle = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private static readonly string Pictures = Path.Combine(RepositoryFiles.Root, "tests", "NewsBot.Clients.Tests", "TestResults", "Pages");

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> requested = new();
    private readonly ConcurrentQueue<string> complaints = new();

    private OpenPage(IBrowserContext context, IPage tab) => (this.context, Tab) = (context, tab);

    /// <summary>The tab.</summary>
    public IPage Tab { get; }

    /// <summary>The addresses of all that was requested, but for data in the page itself.</summary>
    public IEnumerable<string> Requested => requested.Where(address => !address.StartsWith("data:", StringComparison.Ordinal) && !address.StartsWith("blob:", StringComparison.Ordinal));

    /// <summary>Errors and warnings of the console.</summary>
    public IEnumerable<string> Complaints => complaints.Where(text => !text.Contains(EmptyStyle, StringComparison.Ordinal));

    /// <summary>Opens the page and waits for the greeting.</summary>
    public static async Task<OpenPage> OpenAsync(IBrowserContext context, string address, int width, bool largeText)
    {
        var page = new OpenPage(context, await context.NewPageAsync());
        page.Tab.DefaultTimeout = 60_000;
        page.Tab.Request += (_, request) => page.requested.Enqueue(request.Request.Url);
        page.Tab.PageError += (_, error) => page.complaints.Enqueue(error.Message ?? "");
        page.Tab.Console += (_, said) =>
        {
            if (said.Message.Type is ConsoleType.Error or ConsoleType.Warning)
            {
                page.complaints.Enqueue(said.Message.Text);
            }
        };
        await page.Tab.SetViewportAsync(new ViewPortOptions { Width = width, Height = width < 500 ? 780 : 860 });
        if (largeText)
        {
            await page.Tab.EvaluateExpressionOnNewDocumentAsync("new MutationObserver((_, watch) => { if (document.documentElement) { document.documentElement.style.fontSize = '200%'; watch.disconnect(); } }).observe(document, { childList: true })");
        }

        await page.Tab.GoToAsync(address + "/");
        await page.UntilSaidAsync("您好");
        return page;
    }

    /// <summary>Types a question and sends it.</summary>
    public async Task AskAsync(string question)
    {
        await Tab.ClickAsync(Box);
        await Tab.Keyboard.TypeAsync(question);
        await Tab.Keyboard.PressAsync("Enter");
    }

    /// <summary>Asks what is answered from one article with two sources or more, and waits for the answer.</summary>
    public async Task AskAboutPatentsAsync()
    {
        await AskAsync("在济宁哪里可以办理专利业务？");
        await Tab.WaitForSelectorAsync(Source);
    }

    /// <summary>Clicks on the first element of that selector, once it stands still: a conversation scrolls by itself.</summary>
    public async Task ClickAsync(string selector)
    {
        await Tab.WaitForSelectorAsync(selector);
        await Tab.EvaluateFunctionAsync("""
            async selector => {
              const place = () => { const box = document.querySelector(selector).getBoundingClientRect(); return `${box.left} ${box.top}`; };
              for (let before = '', still = 0; still < 3; before = place()) {
                document.querySelector(selector).scrollIntoView({ block: 'center', behavior: 'instant' });
                await new Promise(done => setTimeout(done, 100));
                still = place() === before ? still + 1 : 0;
              }
            }
            """, selector);
        await Tab.ClickAsync(selector);
    }

    /// <summary>Opens the source of that number and waits for its article.</summary>
    public async Task OpenSourceAsync(int number = 1)
    {
        await ClickAsync($"#chat [role='listitem']:nth-child({number}) > a");
        await Tab.WaitForSelectorAsync("#reader mark");
    }

    /// <summary>Waits until a message of the conversation has those words.</summary>
    public Task UntilSaidAsync(string words) =>
        Tab.WaitForFunctionAsync("words => [...document.querySelectorAll('#chat .webchat__bubble')].some(bubble => bubble.textContent.includes(words))", words);

    /// <summary>What a function of no arguments gives in the page.</summary>
    public Task<T> FindAsync<T>(string function) => Tab.EvaluateFunctionAsync<T>(function);

    /// <summary>Keeps a picture among the results of the tests.</summary>
    public Task PictureAsync(string name)
    {
        Directory.CreateDirectory(Pictures);
        return Tab.ScreenshotAsync(Path.Combine(Pictures, name + ".png"));
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}

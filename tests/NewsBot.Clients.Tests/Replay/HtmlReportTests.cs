using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NewsBot.TestKit;
using NewsBot.Typesetting;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace NewsBot.Clients.Tests.Replay;

/// <summary>The HTML report of a replay in Chromium. Its pictures lie among the results of the tests, to be looked at.</summary>
public sealed class HtmlReportTests : IDisposable
{
    private static readonly string Pictures = Path.Combine(RepositoryFiles.Root, "tests", "NewsBot.Clients.Tests", "TestResults", "Replay");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1100, ColorSchemeValue.Light)]
    [InlineData(390, ColorSchemeValue.Light)]
    [InlineData(1100, ColorSchemeValue.Dark)]
    [InlineData(390, ColorSchemeValue.Dark)]
    public async Task Open_ReplayWithDifferences_FitsAndAsksForNothing(int width, ColorSchemeValue scheme)
    {
        Missing.SkipUnlessThere(Chromium.Path is not null, "There is no Chromium on this machine; install the packages chromium and fonts-noto-cjk.");
        var report = await ReplayAsync(Path.Combine(RepositoryFiles.Root, "tests", "transcripts"));
        await using var browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu"], Timeout = 120_000 });
        await using var tab = await browser.NewPageAsync();
        var (requested, complaints) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        tab.Request += (_, request) => requested.Enqueue(request.Request.Url);
        tab.Console += (_, said) => complaints.Enqueue(said.Message.Text);
        await tab.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        await tab.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme == ColorSchemeValue.Dark ? "dark" : "light" }]);

        await tab.GoToAsync(new Uri(report).AbsoluteUri);

        Directory.CreateDirectory(Pictures);
        await tab.ScreenshotAsync(Path.Combine(Pictures, string.Create(CultureInfo.InvariantCulture, $"report-{width}-{scheme}.png")), new ScreenshotOptions { Clip = new Clip { X = 0, Y = 0, Width = width, Height = 2600 }, CaptureBeyondViewport = true });
        Assert.Equal([new Uri(report).AbsoluteUri], requested);
        Assert.Empty(complaints);
        Assert.Equal(width, await tab.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await tab.EvaluateExpressionAsync<bool>("document.querySelectorAll('del').length > 0 && document.querySelectorAll('ins').length > 0"));
        var narrow = width < 500;
        Assert.Equal(narrow, await tab.EvaluateExpressionAsync<bool>("(([one, other]) => other.getBoundingClientRect().top >= one.getBoundingClientRect().bottom)([...document.querySelector('.sides').children])"));
        Assert.Equal(scheme == ColorSchemeValue.Dark, await tab.EvaluateExpressionAsync<bool>("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).every(part => part < 64)"));
    }

    [Fact]
    public async Task Open_TenThousandTurns_IsReadToItsEnd()
    {
        Missing.SkipUnlessThere(Chromium.Path is not null, "There is no Chromium on this machine; install the packages chromium and fonts-noto-cjk.");
        var talks = Directory.CreateDirectory(Path.Combine(folder.Path, "talks")).FullName;
        var lines = Enumerable.Range(0, 100).Select(number => number % 2 == 0 ? "user: 您好\n> outcome: greeting\n" : "user: 您好\nbot: 再见，共有4329件。[1]\n");
        for (var file = 0; file < 100; file++)
        {
            await File.WriteAllTextAsync(Path.Combine(talks, string.Create(CultureInfo.InvariantCulture, $"{file}.chat")), string.Join('\n', lines), TestContext.Current.CancellationToken);
        }

        var report = await ReplayAsync(talks);
        await using var browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu"], Timeout = 120_000 });
        await using var tab = await browser.NewPageAsync();
        tab.DefaultTimeout = 120_000;
        await tab.GoToAsync(new Uri(report).AbsoluteUri);

        Assert.Equal(5000, await tab.EvaluateExpressionAsync<int>("document.querySelectorAll('article').length"));
        Assert.Equal(5000, await tab.EvaluateExpressionAsync<int>("document.querySelectorAll('details.passed li').length"));
        Assert.InRange(new FileInfo(report).Length, 1, 12_000_000);
    }

    /// <summary>Plays the conversations over the user's page with a number in it changed; the path of the report.</summary>
    private async Task<string> ReplayAsync(string transcripts)
    {
        var (page, report) = (Path.Combine(folder.Path, "page.txt"), Path.Combine(folder.Path, "report.html"));
        await File.WriteAllTextAsync(page, (await File.ReadAllTextAsync(RepositoryFiles.Page, TestContext.Current.CancellationToken)).Replace("4329", "4392", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), "replay", transcripts, "--source", page, "--report", "html", "-o", report])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        return report;
    }
}

/// <summary>Which colours the reader's system prefers.</summary>
public enum ColorSchemeValue
{
    /// <summary>Dark on light.</summary>
    Light,

    /// <summary>Light on dark.</summary>
    Dark,
}

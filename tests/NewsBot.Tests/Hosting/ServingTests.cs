using System.Net;
using static NewsBot.TestKit.InventedNews;

namespace NewsBot.Tests.Hosting;

public sealed class ServingTests : IDisposable
{
    private const string Question = "健身步道沿途设有几座休息亭？";
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Serve_FileDroppedEditedAndWithdrawnByAnotherProcess_ShowsInAnswersWithoutARestart()
    {
        await using var bot = await ServedArchive.StartAsync(place);

        place.Drop("a.jsonl", OfFeed("7", "步道完工", Footpath, "甲报"));
        await bot.AskUntilAsync(Question, "八座");

        place.Drop("a.jsonl", OfFeed("7", "步道完工", Footpath.Replace("八座", "十九座", StringComparison.Ordinal), "甲报"));
        await bot.AskUntilAsync(Question, "十九座");

        var id = (await place.RunAsync("articles", "list", "--take", "1")).Split(' ')[0];
        await place.RunAsync("withdraw", id, "--why", "不实");
        await bot.AskUntilAsync(Question, "报上没有找到");
    }

    [Fact]
    public async Task Serve_AnotherProcessIngests_ShowsInAnswers()
    {
        await using var bot = await ServedArchive.StartAsync(place);

        await place.RunAsync("ingest", place.Write("a.jsonl", OfFeed("7", "步道完工", Footpath, "甲报")));

        await bot.AskUntilAsync(Question, "八座");
    }

    [Fact]
    public async Task Serve_StartedAgain_HasEverythingAndSaysItIsReady()
    {
        await using (await ServedArchive.StartAsync(place))
        {
            await place.RunAsync("ingest", place.Write("a.jsonl", OfFeed("7", "步道完工", Footpath, "甲报")));
        }

        await using var bot = await ServedArchive.StartAsync(place);

        Assert.Contains("八座", await bot.AskAsync(Question), StringComparison.Ordinal);
        Assert.Equal("""{"status":"ready","articles":9}""", await bot.Client.GetStringAsync("/readyz", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Serve_SourcesNotReadYet_AnswersFromWhatItHasAndSaysItIsNotReady()
    {
        await place.RunAsync("ingest", place.Write("a.jsonl", OfFeed("7", "步道完工", Footpath, "甲报")));
        await using var bot = await ServedArchive.StartAsync(place, readSources: false);

        var response = await bot.Client.GetAsync("/readyz", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("""{"status":"reading","articles":1,"done":1,"total":1}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("八座", await bot.AskAsync(Question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_Watch_ReadsWhatComesIntoTheFolder()
    {
        using var process = NewsBotProcess.Start(place.Environment, ["ingest", place.Inbox, "--watch", "--json"]);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        place.Drop("a.jsonl", OfFeed("7", "步道完工", Footpath, "甲报"));
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.Kill();

        Assert.Contains("\"added\":1", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_IndexDeleted_BuildsItAnew()
    {
        await using (await ServedArchive.StartAsync(place))
        {
        }

        Directory.Delete(place.IndexPath, recursive: true);
        await using var bot = await ServedArchive.StartAsync(place);

        Assert.Equal("""{"status":"ok","articles":8}""", await bot.Client.GetStringAsync("/healthz", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_VersionsOfAnArticle_ShowsTheCitedWordsAndWhatBecameOfThem()
    {
        await using var bot = await ServedArchive.StartAsync(place);
        await place.RunAsync("ingest", place.Write("a.jsonl", OfFeed("7", "步道完工", Footpath, "甲报", new DateOnly(2022, 3, 10))));
        await place.RunAsync("ingest", place.Write("a.jsonl", OfFeed("7", "步道完工", Footpath.Replace("八座", "九座", StringComparison.Ordinal), "甲报", new DateOnly(2022, 3, 10))));

        var old = await bot.Client.GetStringAsync("/articles/7?start=0&end=36", TestContext.Current.CancellationToken);

        Assert.Contains("本文已有更新版本", old, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"cited\">湖区新建的健身步道<time title=\"2022年3月9日\">昨日</time>完工，全长十二公里，沿途设有休息亭八座、公厕六处。</mark>", old, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/7")]
    [InlineData("/articles/7.json")]
    public async Task Get_WithdrawnArticle_SaysWhyAndShowsNoneOfIt(string address)
    {
        await using var bot = await ServedArchive.StartAsync(place);
        await place.RunAsync("ingest", place.Write("a.jsonl", OfFeed("7", "步道完工", Footpath, "甲报")));
        await place.RunAsync("withdraw", "7", "--why", "数字有误");

        var response = await bot.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Contains("数字有误", page, StringComparison.Ordinal);
        Assert.DoesNotContain("步道", page, StringComparison.Ordinal);
    }
}

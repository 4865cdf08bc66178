using System.Text.Json;
using static NewsBot.TestKit.InventedNews;

namespace NewsBot.Tests.Commands;

public sealed class IngestCommandTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Ingest_Json_HasExactlyTheMembersThatWerePromised()
    {
        var result = JsonDocument.Parse(await place.RunAsync("ingest", place.Write("a.jsonl", OfFeed("1", "步道完工", Footpath)), "--json")).RootElement;

        Assert.Equal(["dryRun", "files", "unchanged", "articles", "problems", "index"], Members(result));
        Assert.Equal(["read", "added", "updated", "copies", "duplicates", "waiting", "gone"], Members(result.GetProperty("articles")));
        Assert.Equal(["articles", "passages"], Members(result.GetProperty("index")));
        Assert.Equal(1, result.GetProperty("index").GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task Ingest_UnchangedFile_IsPassedOver()
    {
        var file = place.Write("a.jsonl", OfFeed("1", "步道完工", Footpath));
        await place.RunAsync("ingest", file);

        var output = await place.RunAsync("ingest", file);

        Assert.StartsWith("0 files read, 1 unchanged: 0 articles", output, StringComparison.Ordinal);
        Assert.Contains("The index has 1 article in 1 passage.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_DryRun_StoresNothing()
    {
        var output = await place.RunAsync("ingest", place.Write("a.jsonl", OfFeed("1", "步道完工", Footpath)), "--dry-run");

        Assert.Contains("1 article; nothing was stored", output, StringComparison.Ordinal);
        Assert.StartsWith("0 current", await place.RunAsync("articles", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_PaperAndDayGiven_CountWhereTheFileDoesNotSay()
    {
        await place.RunAsync("ingest", place.Write("a.jsonl", OfFeed("1", "步道完工", Footpath), OfFeed("2", "图书馆开放", Library, "乙报")), "--newspaper", "甲报", "--date", "2022-03-10");

        var output = await place.RunAsync("articles", "list");

        Assert.Contains("1  2022-03-10  甲报  《步道完工》", output, StringComparison.Ordinal);
        Assert.Contains("2  2022-03-10  乙报  《图书馆开放》", output, StringComparison.Ordinal);
        Assert.Contains("昨日: 2022-03-09", await place.RunAsync("articles", "show", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_WrongLine_FailsNamesItAndKeepsIt()
    {
        var file = place.Write("a.jsonl", OfFeed("1", "步道完工", Footpath));
        await File.AppendAllLinesAsync(file, ["{broken"], TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await NewsBotProcess.RunWithAsync(place.Environment, "ingest", file);

        Assert.Equal(1, exitCode);
        Assert.Contains("1 new", output, StringComparison.Ordinal);
        Assert.Contains($"{file}, line 2:", error, StringComparison.Ordinal);
        Assert.Contains($"{file}, line 2:", await place.RunAsync("articles", "problems"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_DatabaseGoneButIndexLeft_BuildsTheIndexAnew()
    {
        await place.RunAsync("ingest", place.Write("a.jsonl", OfFeed("1", "步道完工", Footpath)));
        File.Delete(place.DatabasePath);

        var output = await place.RunAsync("ingest", place.Write("b.jsonl", OfFeed("2", "图书馆开放", Library), OfFeed("3", "打井", Wells)));

        Assert.Contains("The index has 2 articles", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("ingest", "a", "--date", "yesterday")]
    [InlineData("ingest", "a", "--dry-run", "--watch")]
    [InlineData("withdraw", "a")]
    [InlineData("withdraw", "a", "--why", " ")]
    [InlineData("articles")]
    [InlineData("articles", "list", "--state", "lost")]
    public async Task Run_WrongUsage_IsOneSentenceAndExitCodeTwo(params string[] args)
    {
        var (exitCode, _, error) = await NewsBotProcess.RunWithAsync(place.Environment, args);

        Assert.Equal((2, 1), (exitCode, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    private static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}

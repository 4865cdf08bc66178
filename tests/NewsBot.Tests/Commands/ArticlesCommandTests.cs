using System.Text.Json;
using static NewsBot.TestKit.InventedNews;

namespace NewsBot.Tests.Commands;

public sealed class ArticlesCommandTests : IAsyncLifetime
{
    private readonly Workplace place = new();

    public async ValueTask InitializeAsync() =>
        await place.RunAsync("ingest", place.Write("a.jsonl", OfFeed("path", "步道完工", Footpath, "甲报"), OfFeed("library", "图书馆开放", Library, "甲报")));

    public ValueTask DisposeAsync()
    {
        place.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Withdraw_Article_LeavesTheAnswers()
    {
        Assert.Contains("八座", await place.RunAsync("ask", "健身步道沿途设有几座休息亭？"), StringComparison.Ordinal);

        await place.RunAsync("withdraw", "path", "--why", "数字有误");

        Assert.Contains("报上没有找到", await place.RunAsync("ask", "健身步道沿途设有几座休息亭？"), StringComparison.Ordinal);
        Assert.Contains("数字有误", await place.RunAsync("articles", "show", "path"), StringComparison.Ordinal);
        Assert.StartsWith("path", await place.RunAsync("articles", "list", "--state", "withdrawn"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("withdraw", "none", "--why", "无")]
    [InlineData("articles", "show", "none")]
    [InlineData("articles", "accept", "none")]
    public async Task Run_UnknownArticle_FailsWithOneSentence(params string[] args)
    {
        var (exitCode, output, error) = await NewsBotProcess.RunWithAsync(place.Environment, args);

        Assert.Equal((1, "", 1), (exitCode, output, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    [Fact]
    public async Task List_Json_IsOneArticleALine()
    {
        var lines = (await place.RunAsync("articles", "list", "--json", "--take", "1")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["id", "state", "headline", "newspaper", "date", "file", "addedAt"], JsonDocument.Parse(Assert.Single(lines)).RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Accept_NewVersionOfAWithdrawnArticle_IsAnsweredFrom()
    {
        await place.RunAsync("withdraw", "path", "--why", "数字有误");
        var file = place.Write("a.jsonl", OfFeed("path", "步道完工", Footpath.Replace("八座", "九座", StringComparison.Ordinal), "甲报"));
        await NewsBotProcess.RunWithAsync(place.Environment, "ingest", file);
        Assert.Contains("报上没有找到", await place.RunAsync("ask", "健身步道沿途设有几座休息亭？"), StringComparison.Ordinal);

        await place.RunAsync("articles", "accept", "a.jsonl");

        Assert.Contains("九座", await place.RunAsync("ask", "健身步道沿途设有几座休息亭？"), StringComparison.Ordinal);
    }
}

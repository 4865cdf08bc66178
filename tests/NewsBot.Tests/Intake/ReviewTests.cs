using static NewsBot.TestKit.InventedNews;

namespace NewsBot.Tests.Intake;

public sealed class ReviewTests : IDisposable
{
    private const string Question = "健身步道沿途设有几座休息亭？";
    private readonly Workplace place = new();
    private readonly string page;

    public ReviewTests()
    {
        page = Path.Combine(Path.GetDirectoryName(place.DatabasePath)!, "page.txt");
        File.WriteAllText(page, "本报讯（记者 李四）" + Footpath + "\n");
    }

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Ingest_PageWithoutHeadline_WaitsUntilItIsAccepted()
    {
        var (exitCode, output, error) = await NewsBotProcess.RunWithAsync(place.Environment, "ingest", page);

        Assert.Equal(1, exitCode);
        Assert.Contains("1 waiting for a person", output, StringComparison.Ordinal);
        Assert.Contains($"newsbot articles accept {page} lets it be answered from.", error, StringComparison.Ordinal);
        Assert.StartsWith("1 accepted.", await place.RunAsync("articles", "accept", "page.txt"), StringComparison.Ordinal);
        Assert.Contains("1 current", await place.RunAsync("articles", "list"), StringComparison.Ordinal);
        Assert.Empty(await place.RunAsync("articles", "problems"));
    }

    [Fact]
    public async Task Ask_PageWithoutHeadlineAsSource_AnswersAndSaysSo()
    {
        var (_, output, error) = await NewsBotProcess.RunWithAsync(place.Environment, "ask", Question, "--source", page);

        Assert.Contains("八座", output, StringComparison.Ordinal);
        Assert.Contains("and answers come from it all the same.", error, StringComparison.Ordinal);
    }
}

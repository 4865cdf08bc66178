using System.Text.Json;
using NewsBot.TestKit;

namespace NewsBot.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Ask_AtATerminal_ShowsTheAnswerAndItsSource()
    {
        var (exitCode, output, _) = await NewsBotProcess.RunAsync("ask", "在济宁哪里可以办理专利业务？", "--source", RepositoryFiles.Page);

        Assert.Equal(0, exitCode);
        Assert.Contains("济宁工作站", output, StringComparison.Ordinal);
        Assert.Contains("[1] 济宁日报《又一“国字号”窗口落地济宁》", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Json_HasExactlyTheMembersThatWerePromised()
    {
        var (_, output, _) = await NewsBotProcess.RunAsync("ask", "济宁市有多少件有效发明专利？", "--json", "--source", RepositoryFiles.Page);
        var turn = JsonDocument.Parse(output).RootElement;

        Assert.Equal(["id", "question", "outcome", "text", "sentences", "citations", "passages", "elapsedMs"], Members(turn));
        Assert.Equal(["text", "citations"], Members(turn.GetProperty("sentences")[0]));
        Assert.Equal(["number", "articleId", "headline", "newspaper", "date", "start", "end", "quote", "url", "sourceFile", "sourceLines"], Members(turn.GetProperty("citations")[0]));
        Assert.Equal(["articleId", "passageId", "score"], Members(turn.GetProperty("passages")[0]));
        Assert.Equal(["search", "answer", "total"], Members(turn.GetProperty("elapsedMs")));
        Assert.Equal([223, 223], turn.GetProperty("citations")[0].GetProperty("sourceLines").EnumerateArray().Select(line => line.GetInt32()));
        Assert.EndsWith("[1]", turn.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "notUnderstood")]
    [InlineData("😀", "notUnderstood")]
    [InlineData("你好", "smallTalk")]
    [InlineData("济宁地铁一号线什么时候开通？", "noEvidence")]
    [InlineData("asdfghjkl", "noEvidence")]
    public async Task Ask_UnusualWords_GetAFittingOutcome(string question, string expected)
    {
        var (exitCode, output, _) = await NewsBotProcess.RunAsync("ask", question, "--json", "--source", RepositoryFiles.Page);
        var turn = JsonDocument.Parse(output).RootElement;

        Assert.Equal((0, expected), (exitCode, turn.GetProperty("outcome").GetString()!));
        Assert.Empty(turn.GetProperty("citations").EnumerateArray());
    }

    [Fact]
    public async Task Ask_TenThousandCharacters_SaysHowLongAQuestionMayBe()
    {
        var (_, output, _) = await NewsBotProcess.RunAsync("ask", new string('问', 10_000), "--json", "--source", RepositoryFiles.Page);

        Assert.Contains("500", JsonDocument.Parse(output).RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_ReadyArticles_AnswersUnderTheirOwnIds()
    {
        var path = Path.Combine(folder, "a.jsonl");
        await File.WriteAllTextAsync(path, """{"id":"文/1","title":"湖边新建步道","text":"湖区今年新建健身步道12公里。市民随时可以使用。","date":"2023-08-03"}""", TestContext.Current.CancellationToken);

        var (_, output, _) = await NewsBotProcess.RunAsync("ask", "湖区新建了多少公里步道？", "--json", "--source", path);
        var citation = JsonDocument.Parse(output).RootElement.GetProperty("citations")[0];

        Assert.Equal(("文/1", "2023-08-03"), (citation.GetProperty("articleId").GetString()!, citation.GetProperty("date").GetString()!));
        Assert.Equal("湖区今年新建健身步道12公里。", citation.GetProperty("quote").GetString());
    }

    [Fact]
    public async Task Ask_WrongQuestionLine_IsNamedAndTheRestAnswered()
    {
        var path = Path.Combine(folder, "q.jsonl");
        await File.WriteAllLinesAsync(path, ["""{"id":7,"question":"你好"}""", "{", """{"id":"b","question":"谢谢"}"""], TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await NewsBotProcess.RunAsync("ask", "--questions", path, "--json", "--source", RepositoryFiles.Page);

        Assert.Equal(1, exitCode);
        Assert.Equal(["7", "\"b\""], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetRawText()));
        Assert.Contains("line 2", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "a", "--questions", "b")]
    [InlineData("ask", "--questions", "b")]
    [InlineData("nonsense")]
    [InlineData("read")]
    public async Task Run_WrongUsage_IsOneSentenceAndExitCodeTwo(params string[] args)
    {
        var (exitCode, output, error) = await NewsBotProcess.RunAsync(args);

        Assert.Equal((2, "", 1), (exitCode, output, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    [Fact]
    public async Task Read_Json_HasExactlyTheMembersThatWerePromised()
    {
        var (exitCode, output, _) = await NewsBotProcess.RunAsync("read", RepositoryFiles.Page, "--json");
        var page = JsonDocument.Parse(output).RootElement;

        Assert.Equal(0, exitCode);
        Assert.Equal(["file", "articles", "confidence", "needsReview"], Members(page));
        Assert.Equal(8, page.GetProperty("articles").GetArrayLength());
        Assert.Equal(["id", "kind", "headline", "kicker", "subheadline", "sectionHeads", "byline", "dateline", "newspaper", "date", "dateSource", "page", "paragraphs", "confidence"], Members(page.GetProperty("articles")[0]));
        Assert.Equal(["text", "lines", "kind"], Members(page.GetProperty("articles")[0].GetProperty("paragraphs")[0]));
    }

    [Fact]
    public async Task Read_OneBadFile_ReadsTheOtherAndFails()
    {
        var empty = Path.Combine(folder, "empty.txt");
        await File.WriteAllTextAsync(empty, "", TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await NewsBotProcess.RunAsync("read", empty, RepositoryFiles.Page);

        Assert.Equal(1, exitCode);
        Assert.Contains("8 articles", output, StringComparison.Ordinal);
        Assert.Contains("the file is empty", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_NoArticleCanBeRead_FailsWithOneSentence()
    {
        var (exitCode, output, error) = await NewsBotProcess.RunAsync("ask", "问题在哪里？", "--source", folder);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("no article was read", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WrongSettings_NamesAllOfThemInOneSentenceEach()
    {
        var (exitCode, output, error) = await NewsBotProcess.RunWithAsync(new Dictionary<string, string?> { ["Answering__MinConfidence"] = "7", ["Serving__Url"] = "https://127.0.0.1:80" }, "ask", "你好");

        Assert.Equal((1, "", 1), (exitCode, output, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains(" Answering:MinConfidence must lie between 0 and 1", error, StringComparison.Ordinal);
        Assert.Contains("Serving:Url", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AnalyzerThatIsNotThere_StopsWithWhatToDo()
    {
        var (exitCode, _, error) = await NewsBotProcess.RunWithAsync(new Dictionary<string, string?> { ["Search__Analyzer"] = "X.Y, Z" }, "ask", "你好", "--source", RepositoryFiles.Page);

        Assert.Equal(1, exitCode);
        Assert.Contains("put Z.dll", error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}

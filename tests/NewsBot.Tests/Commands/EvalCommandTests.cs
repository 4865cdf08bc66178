using System.Text.Json;
using NewsBot.TestKit;

namespace NewsBot.Tests.Commands;

public sealed class EvalCommandTests : IDisposable
{
    private const string Article = """{"id":"1","title":"湖边新建步道","text":"湖区今年新建健身步道12公里。市民随时可以使用。"}""";

    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Eval_SeedQuestions_SavesReportsAndComparesWithItself()
    {
        var (run, report) = (Path.Combine(folder, "run.json"), Path.Combine(folder, "report.html"));
        var questions = await WriteAsync("q.jsonl", [.. (await File.ReadAllLinesAsync(RepositoryFiles.Questions, TestContext.Current.CancellationToken)).Where((_, index) => index % 7 == 0)]);
        var (saved, table, error) = await NewsBotProcess.RunAsync("eval", "--questions", questions, "--source", RepositoryFiles.Page, "--save", run, "--report", report);
        var (compared, output, _) = await NewsBotProcess.RunAsync("eval", "--questions", questions, "--source", RepositoryFiles.Page, "--baseline", run, "--json");
        var result = JsonDocument.Parse(output).RootElement;

        Assert.Equal((0, "", 0), (saved, error, compared));
        Assert.Contains("41 questions, 30 of them answerable", table, StringComparison.Ordinal);
        Assert.Equal(41, result.GetProperty("comparison").GetProperty("shared").GetInt32());
        Assert.Empty(result.GetProperty("comparison").GetProperty("worse").EnumerateArray());
        var page = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        Assert.Equal(6, page.Split("<svg ").Length - 1);
        Assert.DoesNotMatch("<script|https?:|url\\(", page);
    }

    [Fact]
    public async Task Eval_BadLines_AreNamedAndTheRestIsMeasured()
    {
        var (source, questions) = (await WriteAsync("a.jsonl", Article), await WriteAsync("q.jsonl",
            """{"id":"a","question":"湖区新建了多少公里步道？","passage_ids":["1"],"answers":["12公里"]}""",
            "{",
            """{"id":"a","question":"湖区新建了什么？","passage_ids":["1"],"answers":["步道"]}""",
            """{"id":"c","question":"湖区新建了什么？"}""",
            """{"id":"d","question":"湖区新建了什么？","headline":"别的"}"""));

        var (exitCode, output, error) = await NewsBotProcess.RunAsync("eval", "--questions", questions, "--source", source, "--json");
        var asked = JsonDocument.Parse(output).RootElement.GetProperty("run").GetProperty("questions");

        Assert.Equal(1, exitCode);
        Assert.Equal(["a"], asked.EnumerateArray().Select(question => question.GetProperty("id").GetString()));
        Assert.True(asked[0].GetProperty("contained60").GetBoolean());
        Assert.Equal(["line 2", "line 3", "line 4", "line 5"], error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")[1].Split(", ")[1]));
    }

    [Theory]
    [InlineData("--given-passages", true, "answered")]
    [InlineData("--without-passages", false, "noEvidence")]
    public async Task Eval_KeptToArticles_AnswersFromThoseOnly(string option, bool answerable, string outcome)
    {
        var (source, questions) = (await WriteAsync("a.jsonl", Article), await WriteAsync("q.jsonl", """{"id":"a","question":"湖区新建了多少公里步道？","passage_ids":["1"],"answers":["12公里"]}"""));

        var (_, output, _) = await NewsBotProcess.RunAsync("eval", "--questions", questions, "--source", source, "--json", option);
        var result = JsonDocument.Parse(output).RootElement.GetProperty("run").GetProperty("questions")[0];

        Assert.Equal((answerable, outcome), (result.GetProperty("answerable").GetBoolean(), result.GetProperty("outcome").GetString()!));
    }

    [Fact]
    public async Task Eval_Sentences_RanksThemAndLeavesOutWhatHasNoAnswer()
    {
        var sentences = await WriteAsync("s.jsonl",
            """{"id":1,"question":"步道有多少公里？","candidates":["天气很好。","步道有12公里。"],"labels":[0,1]}""",
            """{"id":2,"question":"步道有多少公里？","candidates":["天气很好。"],"labels":[0]}""");

        var (exitCode, output, _) = await NewsBotProcess.RunAsync("eval", "--sentences", sentences, "--json");
        var result = JsonDocument.Parse(output).RootElement;

        Assert.Equal((0, 1, 1, 1.0), (exitCode, result.GetProperty("questions").GetInt32(), result.GetProperty("withoutRight").GetInt32(), result.GetProperty("mrr").GetProperty("value").GetDouble()));
    }

    [Theory]
    [InlineData(2, "eval")]
    [InlineData(2, "eval", "--questions", "a", "--sentences", "b")]
    [InlineData(2, "eval", "--sentences", "b", "--save", "c")]
    [InlineData(2, "eval", "--questions", "a", "--given-passages", "--without-passages")]
    [InlineData(1, "eval", "--questions", "no-such-file")]
    [InlineData(1, "eval", "--sentences", "no-such-file")]
    public async Task Eval_BadInput_IsOneSentence(int expected, params string[] args)
    {
        var (exitCode, output, error) = await NewsBotProcess.RunAsync(args);

        Assert.Equal((expected, "", 1), (exitCode, output, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    private async Task<string> WriteAsync(string name, params string[] lines)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllLinesAsync(path, lines, TestContext.Current.CancellationToken);
        return path;
    }
}

using NewsBot.Core.Newspapers;
using NewsBot.Evaluation;

namespace NewsBot.Tests.Evaluation;

public sealed class QuestionFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
    private readonly List<string> problems = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("""{"id":"1","question":"？","passage_ids":["a"],"answer_groups":"甲"}""", "甲")]
    [InlineData("""{"id":"1","question":"？","passage_ids":["a"],"answer_groups":["甲",["乙","丙"]],"answers":["丁"]}""", "甲|乙 / 丙")]
    [InlineData("""{"id":1,"question":"？","headline":"新步道","must":[["甲"]]}""", "甲")]
    [InlineData("""{"id":"1","question":"？","passage_ids":["a"],"answers":["甲"," "]}""", "甲")]
    public void Read_EveryShapeOfAnswer_IsUnderstood(string line, string expected)
    {
        var question = Assert.Single(Read(line));

        Assert.Equal(("1", "a", expected), (question.Id, Assert.Single(question.Articles).Value, string.Join('|', question.Gold.Shown)));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("""{"id":"1","passage_ids":["a"]}""", "\"question\" is missing")]
    [InlineData("""{"id":"1","question":"？"}""", "what a right answer is")]
    [InlineData("""{"id":"1","question":"？","headline":"旧步道"}""", "旧步道")]
    [InlineData("""{"id":"1","question":"？","answer_groups":[1]}""", "neither a text nor a list")]
    [InlineData("""{"id":"1","question":"？","passage_ids":[""]}""", "passage id")]
    [InlineData("null", "missing")]
    [InlineData("[]", "not {")]
    public void Read_BadLine_SaysWhatIsWrongWithIt(string line, string expected)
    {
        Assert.Empty(Read(line));
        Assert.Contains(expected, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void AskedOf_AllButGold_CanAnswerNothing() => Assert.Equal([false, false], Read(
        """{"id":"1","question":"？","passage_ids":["a"]}""",
        """{"id":"2","question":"？","passage_ids":["b"],"answerable":true}""").Select(question => question.AskedOf(ArticlesUsed.AllButGold)!.Value.Question.Answerable));

    private IReadOnlyList<EvaluationQuestion> Read(params string[] lines)
    {
        var path = Path.Combine(folder, "q.jsonl");
        File.WriteAllLines(path, lines);
        return new QuestionFile(headline => headline == "新步道" ? [ArticleId.Create("a")] : [], problems.Add).Read(path);
    }
}

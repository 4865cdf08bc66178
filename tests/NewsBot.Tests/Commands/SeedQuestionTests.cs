using System.Text.Json;
using NewsBot.TestKit;

namespace NewsBot.Tests.Commands;

/// <summary>All of <c>seeds/questions.jsonl</c>, asked through the command line.</summary>
public class SeedQuestionTests(ITestOutputHelper output)
{
    /// <summary>What has to be reached at least; raise it when more is reached.</summary>
    private const double LeastRight = 0.95;
    private const double LeastRefused = 0.88;

    [Fact]
    public async Task Ask_SeedQuestions_AnswersAndRefusesAsMeasured()
    {
        var questions = (await File.ReadAllLinesAsync(RepositoryFiles.Questions, TestContext.Current.CancellationToken)).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        var (exitCode, lines, error) = await NewsBotProcess.RunAsync("ask", "--questions", RepositoryFiles.Questions, "--json", "--source", RepositoryFiles.Page);
        var turns = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(questions.Select(Id), turns.Select(Id));

        var pairs = questions.Zip(turns).ToList();
        var answerable = pairs.Where(pair => IsAnswerable(pair.First)).ToList();
        var others = pairs.Where(pair => !IsAnswerable(pair.First)).ToList();
        var wrong = answerable.Where(pair => !IsRight(pair.First, pair.Second)).Concat(others.Where(pair => Outcome(pair.Second) != "noEvidence")).ToList();
        output.WriteLine($"{answerable.Count(pair => IsRight(pair.First, pair.Second))} of {answerable.Count} right, {others.Count(pair => Outcome(pair.Second) == "noEvidence")} of {others.Count} refused. Not as they should be:");
        wrong.ForEach(pair => output.WriteLine($"{Id(pair.First)} {pair.First.GetProperty("question").GetString()} -> {pair.Second.GetProperty("text").GetString()}"));

        Assert.InRange(answerable.Count(pair => IsRight(pair.First, pair.Second)), LeastRight * answerable.Count, answerable.Count);
        Assert.InRange(others.Count(pair => Outcome(pair.Second) == "noEvidence"), LeastRefused * others.Count, others.Count);
        Assert.DoesNotContain(wrong, pair => Id(pair.First)![0] is 'r' or 'n');
    }

    [Fact]
    public async Task Ask_Json_QuotesTheStoredArticleExactly()
    {
        var (_, lines, _) = await NewsBotProcess.RunAsync("ask", "--questions", RepositoryFiles.Questions, "--json", "--source", RepositoryFiles.Page);
        var page = string.Concat((await File.ReadAllTextAsync(RepositoryFiles.Page, TestContext.Current.CancellationToken)).Split('\n').Select(line => line.Trim()));

        foreach (var citation in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("citations").EnumerateArray().ToList()))
        {
            var quote = citation.GetProperty("quote").GetString()!;
            Assert.Equal(quote.Length, citation.GetProperty("end").GetInt32() - citation.GetProperty("start").GetInt32());
            Assert.Contains(Squeeze(quote), Squeeze(page), StringComparison.Ordinal);
        }
    }

    private static bool IsRight(JsonElement question, JsonElement turn)
    {
        var said = Squeeze(string.Concat(turn.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("text").GetString())));
        return Outcome(turn) == "answered"
            && turn.GetProperty("citations").EnumerateArray().Any(citation => citation.GetProperty("headline").GetString() == question.GetProperty("headline").GetString())
            && question.GetProperty("must").EnumerateArray().All(group => group.EnumerateArray().Any(words => said.Contains(Squeeze(words.GetString()!), StringComparison.Ordinal)));
    }

    private static bool IsAnswerable(JsonElement question) => question.TryGetProperty("must", out _);

    private static string? Id(JsonElement element) => element.GetProperty("id").GetString();

    private static string? Outcome(JsonElement turn) => turn.GetProperty("outcome").GetString();

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}

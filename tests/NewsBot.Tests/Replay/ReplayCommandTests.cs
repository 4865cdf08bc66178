using NewsBot.TestKit;

namespace NewsBot.Tests.Replay;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    private static string Transcripts => Path.Combine(RepositoryFiles.Root, "tests", "transcripts");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Replay_TwoAtATime_PrintsTheSameBytes()
    {
        var one = await NewsBotProcess.RunAsync("replay", Transcripts, "--exact", "--source", RepositoryFiles.Page);
        var two = await NewsBotProcess.RunAsync("replay", Transcripts, "--exact", "--parallel", "2", "--source", RepositoryFiles.Page);

        Assert.Equal((one.ExitCode, one.Output), (two.ExitCode, two.Output));
        Assert.Contains("written-by-hand.chat", one.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_NumberInTheArticleChanged_NamesTheTurnsThatAskForIt()
    {
        var page = Path.Combine(folder, "page.txt");
        await File.WriteAllTextAsync(page, (await File.ReadAllTextAsync(RepositoryFiles.Page, TestContext.Current.CancellationToken)).Replace("4329", "4330", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (exitCode, output, _) = await NewsBotProcess.RunAsync("replay", Transcripts, "--only", "failed", "--source", page);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            Directory.EnumerateFiles(Transcripts).Where(file => File.ReadAllText(file).Contains("4329", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
            Named(output).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Replay_RefusingMore_NamesTheAnswersAndNoOtherTurn()
    {
        // Some follow-ups are answered without a likelihood: 还有呢 goes on with what was found before.
        string[] files = [.. Directory.EnumerateFiles(Transcripts).Where(file => !Path.GetFileName(file).StartsWith("follow-up-", StringComparison.Ordinal))];
        var (exitCode, output, _) = await NewsBotProcess.RunWithAsync(new Dictionary<string, string?> { ["Answering__MinConfidence"] = "1" }, ["replay", .. files, "--only", "failed", "--source", RepositoryFiles.Page]);

        var answers = files.SelectMany(File.ReadLines).Count(line => line == "> outcome: answered" || (line.StartsWith("NewsBot: ", StringComparison.Ordinal) && line.EndsWith("[1]", StringComparison.Ordinal)));
        Assert.Equal((1, answers), (exitCode, Named(output).Count));
    }

    [Fact]
    public async Task Replay_UnreadableFile_IsNamedWithItsLineAndTheOthersArePlayed()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "good.chat"), "user: 您好\n> outcome: greeting\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "bad.transcript"), "[{\"type\":\"message\",", TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await NewsBotProcess.RunAsync("replay", folder, "--source", RepositoryFiles.Page);

        Assert.Equal(2, exitCode);
        Assert.Contains($"newsbot: {Path.Combine(folder, "bad.transcript")}, line 1", error, StringComparison.Ordinal);
        Assert.EndsWith("1 passed, 0 differ.\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--parallel", "0")]
    [InlineData("--rule", "nothing of the kind: x")]
    public async Task Replay_WrongOption_IsWrongUsage(string option, string value)
    {
        var (exitCode, output, error) = await NewsBotProcess.RunAsync("replay", Transcripts, option, value);

        Assert.Equal((2, "", 1), (exitCode, output, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    /// <summary>The files of the turns that differ, one for each turn.</summary>
    private static List<string> Named(string output) =>
        [.. output.Split('\n').Where(line => line.StartsWith(Transcripts, StringComparison.Ordinal)).Select(line => Path.GetFileName(line[..line.IndexOf(".chat", StringComparison.Ordinal)]) + ".chat")];
}

using NewsBot.TestKit;

namespace NewsBot.Tests.Replay;

public sealed class ReplayAgainstTests(ServedBot served) : IClassFixture<ServedBot>, IDisposable
{
    private const string TwoTurns = "user=市民\nbot=NewsBot\n> joins: nobody\n\n市民: 您好\n> outcome: greeting\n\n市民: 你好\n> outcome: greeting\n";

    private readonly ReplayFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Against_RunningBot_SaysWhatReplayInTheProgramSaysAndNothingOfTheRun()
    {
        var transcripts = Path.Combine(RepositoryFiles.Root, "tests", "transcripts");
        var address = served.Client.BaseAddress!.ToString();

        var inside = await ReplayFiles.ReplayAsync(transcripts);
        var first = await NewsBotProcess.RunAsync("replay", transcripts, "--against", address);
        var second = await NewsBotProcess.RunAsync("replay", transcripts, "--against", address, "--report", "json", "-o", files.At("r.json"));

        Assert.Equal((inside.ExitCode, inside.Output), (first.ExitCode, first.Output));
        Assert.Equal(first.Output, second.Output);
        var report = await File.ReadAllTextAsync(files.At("r.json"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(served.Client.BaseAddress.Authority, report, StringComparison.Ordinal);
        Assert.DoesNotContain("replay-", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_NobodyThere_IsOneLine()
    {
        var chat = files.Write("a.chat", TwoTurns);

        var (exitCode, output, error) = await NewsBotProcess.RunAsync("replay", chat, "--against", "http://127.0.0.1:9");

        Assert.Equal((2, "", "newsbot: http://127.0.0.1:9 cannot be reached (the connection is refused); start the bot, or check the address.\n"), (exitCode, output, error));
    }

    [Fact]
    public async Task Against_AskedTooMuch_WaitsAsItIsToldAndTriesAgain()
    {
        await using var bot = await ScriptedBot.StartAsync((429, null), (503, null));
        var chat = files.Write("a.chat", TwoTurns);

        var (exitCode, output, error) = await NewsBotProcess.RunAsync("replay", chat, "--against", bot.Address);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("2 passed", output, StringComparison.Ordinal);
        Assert.Equal(["您好", "您好", "您好", "你好"], bot.Posted.Select(posted => posted.Activity["text"]!.GetValue<string>()));
        Assert.Single(bot.Posted.Select(posted => posted.Activity["conversation"]!["id"]!.GetValue<string>()).Distinct());
        Assert.All(bot.Posted, posted => Assert.Equal("expectReplies", posted.Activity["deliveryMode"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(401, null, "did not let the request in (401)")]
    [InlineData(500, null, "The running bot failed (500)")]
    [InlineData(200, "<html>", "something that is no list of activities")]
    public async Task Against_OneTurnGoesWrong_IsNamedAndTheNextIsPlayed(int status, string? body, string expected)
    {
        await using var bot = await ScriptedBot.StartAsync((status, body));
        var chat = files.Write("a.chat", TwoTurns);

        var (exitCode, output, _) = await NewsBotProcess.RunAsync("replay", chat, "--against", bot.Address);

        Assert.Equal(1, exitCode);
        Assert.Single(output.Split('\n'), line => line.StartsWith("  - ", StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal));
        Assert.Contains("1 passed, 1 differ.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_TokenFromAVariable_IsSentAndNotShown()
    {
        await using var bot = await ScriptedBot.StartAsync();
        var chat = files.Write("a.chat", TwoTurns);

        var (exitCode, output, error) = await NewsBotProcess.RunWithAsync(new Dictionary<string, string?> { ["REPLAY_TOKEN"] = "abc.def" }, "replay", chat, "--against", bot.Address, "--token-from", "REPLAY_TOKEN");

        Assert.Equal(0, exitCode);
        Assert.All(bot.Posted, posted => Assert.Equal("Bearer abc.def", posted.Authorization));
        Assert.DoesNotContain("abc.def", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--against", "ftp://a")]
    [InlineData("--against", "http://127.0.0.1:1", "--token-from", "NEWSBOT_NO_SUCH_VARIABLE")]
    [InlineData("--token-from", "PATH")]
    [InlineData("--only", "passed")]
    public async Task Replay_WrongOption_IsWrongUsage(params string[] options)
    {
        var (exitCode, output, error) = await NewsBotProcess.RunAsync(["replay", files.Folder, .. options]);

        Assert.Equal((2, "", 1), (exitCode, output, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }
}

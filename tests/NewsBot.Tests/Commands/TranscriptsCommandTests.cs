using System.Text.Json;

namespace NewsBot.Tests.Commands;

public sealed class TranscriptsCommandTests : IDisposable
{
    private const string Chat = """
        user=王
        bot=NewsBot

        user: 在济宁哪里可以办理专利业务？
        > must: 济宁工作站
        bot: [Typing][Delay=3000]济宁工作站。[1]
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Convert_ChatAndBack_IsTheSameConversation()
    {
        var (chat, transcript, back) = (Write("a.chat", Chat), At("a.transcript"), At("b.chat"));

        var there = await NewsBotProcess.RunAsync("transcripts", "convert", chat, "-o", transcript);
        var again = await NewsBotProcess.RunAsync("transcripts", "convert", transcript, "-o", back);
        var activities = JsonDocument.Parse(await File.ReadAllBytesAsync(transcript, TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal((0, $"{transcript}: 4 activities\n", ""), there);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal("济宁工作站", activities[1].GetProperty("expect").GetProperty("must")[0].GetString());
        Assert.Equal(Chat.Split('\n', StringSplitOptions.RemoveEmptyEntries), File.ReadLines(back).Where(line => line.Length > 0).Select(line => line.Replace("王:", "user:", StringComparison.Ordinal).Replace("NewsBot:", "bot:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Convert_FolderWithOneBadFile_NamesItWithLineAndConvertsTheOthers()
    {
        Write("good.chat", Chat);
        var bad = Write("bad.chat", "user: a\nbot: [Delay=soon]");

        var (exitCode, output, error) = await NewsBotProcess.RunAsync("transcripts", "convert", folder, "-o", At("out"));

        Assert.Equal((1, $"{At("out/good.transcript")}: 4 activities\n"), (exitCode, output));
        Assert.StartsWith($"newsbot: {bad}, line 2: ", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Convert_FileThatIsThere_IsLeftAloneUnlessForced()
    {
        var (chat, transcript) = (Write("a.chat", Chat), Write("a.transcript", "mine"));

        var (refused, _, error) = await NewsBotProcess.RunAsync("transcripts", "convert", chat);
        var kept = await File.ReadAllTextAsync(transcript, TestContext.Current.CancellationToken);
        var (forced, _, _) = await NewsBotProcess.RunAsync("transcripts", "convert", chat, "--force");

        Assert.Equal((1, "mine", 0), (refused, kept, forced));
        Assert.Contains("--force", error, StringComparison.Ordinal);
        Assert.NotEqual("mine", await File.ReadAllTextAsync(transcript, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("convert", "a.chat", "--keep", "some")]
    public async Task Convert_WrongUsage_IsOneSentenceAndExitCodeTwo(params string[] args)
    {
        var (exitCode, output, error) = await NewsBotProcess.RunAsync(["transcripts", .. args]);

        Assert.Equal((2, "", 1), (exitCode, output, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    [Fact]
    public async Task Convert_FileThatIsNotThere_FailsWithOneSentence()
    {
        var (exitCode, output, error) = await NewsBotProcess.RunAsync("transcripts", "convert", At("no.chat"));

        Assert.Equal((1, "", $"newsbot: {At("no.chat")}: There is no such file or folder; check the path.\n"), (exitCode, output, error));
    }

    private string At(string name) => Path.Combine(folder, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }
}

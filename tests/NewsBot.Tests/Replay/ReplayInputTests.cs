using System.Text;

namespace NewsBot.Tests.Replay;

/// <summary>Broken files, by the real command: one clear line each, and the rest is played.</summary>
public sealed class ReplayInputTests : IDisposable
{
    private readonly ReplayFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Replay_BrokenFilesOfEveryKind_HasOneLineEachAndPlaysTheRest()
    {
        files.Write("1-cut.transcript", "[{\"type\":\"message\",\n\"text\":\"您");
        await File.WriteAllBytesAsync(files.At("2-encoding.chat"), [.. "user=a\nbot=NewsBot\n\na: "u8, 0xC4, 0xFA, 0xBA, 0xC3, (byte)'\n'], TestContext.Current.CancellationToken);
        using (var large = File.Create(files.At("3-large.transcript")))
        {
            large.SetLength(200L * 1024 * 1024);
        }

        files.Write("4-good.chat", "user=市民\nbot=NewsBot\n\n市民: 您好\n> outcome: greeting\n");

        var (exitCode, output, error) = await ReplayFiles.ReplayAsync(files.Folder);
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, exitCode);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"newsbot: {files.At("1-cut.transcript")}, line 2, character 10: The JSON ends here before it is complete", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"newsbot: {files.At("2-encoding.chat")}, line 4, character 4: This is not UTF-8", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"newsbot: {files.At("3-large.transcript")}: The file has 200.0 MB", lines[2], StringComparison.Ordinal);
        Assert.Contains($"{files.At("4-good.chat")}: 1 turns passed.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_ActivitiesOutOfOrder_AreTakenAsTheyStandWithANote()
    {
        var file = files.Write("a.transcript", """
            [{"type":"message","id":"1","timestamp":"2026-01-02T00:00:00Z","from":{"role":"user","id":"u"},"text":"您好"},
             {"type":"message","id":"2","timestamp":"2026-01-01T00:00:00Z","from":{"role":"user","id":"u"},"text":"再见","expect":{"outcome":"greeting"}}]
            """);

        var (exitCode, output, error) = await ReplayFiles.ReplayAsync(file);

        Assert.Equal((0, $"{file}: 2 turns passed.\n1 conversations, 2 turns: 2 passed, 0 differ.\n"), (exitCode, output));
        Assert.StartsWith($"newsbot: note: {file}, line 2: This activity is older than the one before it", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_TranscriptOfAnotherBot_IsPlayedWithANote()
    {
        var file = files.Write("a.transcript", """
            [{"type":"message","id":"1","from":{"role":"user","id":"u"},"text":"您好"},
             {"type":"message","id":"2","replyToId":"1","from":{"role":"bot","id":"x1","name":"市民热线小助手"},"text":"收到，请稍候。"}]
            """);

        var (exitCode, output, error) = await ReplayFiles.ReplayAsync(file);

        Assert.Equal(1, exitCode);
        Assert.Contains("turn 1: 您好", output, StringComparison.Ordinal);
        Assert.StartsWith($"newsbot: note: {file}, line 2: The replies were recorded from another bot, \"市民热线小助手\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_SomebodyJoins_IsNoTurn()
    {
        var file = files.Write("a.chat", "user=市民\nbot=NewsBot\n\n市民: [ConversationUpdate=\nMembersAdded=市民\n]\n\n市民: 您好\nNewsBot: 报上没有找到。\n");

        var (_, output, _) = await ReplayFiles.ReplayAsync(file, "--only", "failed");

        Assert.Contains("line 8, turn 1: 您好", output, StringComparison.Ordinal);
        Assert.EndsWith("1 conversations, 1 turns: 0 passed, 1 differ.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OnlyFailed_LeavesOutConversationsThatPassed()
    {
        files.Write("a.chat", "user: 您好\n> outcome: greeting\n");
        var differs = files.Write("b.chat", "user: 您好\n> outcome: refused\n");

        var all = await ReplayFiles.ReplayAsync(files.Folder);
        var failed = await ReplayFiles.ReplayAsync(files.Folder, "--only", "failed", "--report", "json", "-o", files.At("r.json"));
        var report = await File.ReadAllTextAsync(files.At("r.json"), Encoding.UTF8, TestContext.Current.CancellationToken);

        Assert.Contains("a.chat: 1 turns passed.", all.Output, StringComparison.Ordinal);
        Assert.StartsWith(differs, failed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.chat", failed.Output + report, StringComparison.Ordinal);
        Assert.Contains("b.chat", report, StringComparison.Ordinal);
    }
}

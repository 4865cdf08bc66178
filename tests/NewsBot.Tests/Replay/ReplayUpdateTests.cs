using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Tests.Replay;

public sealed class ReplayUpdateTests : IDisposable
{
    private readonly ReplayFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Update_Chat_ChangesOnlyTheReplyThatDiffersAndPassesAfterwards()
    {
        var chat = files.Write("a.chat", "\uFEFF> Kept.\r\nuser=市民\r\nbot=NewsBot\r\n\r\n市民: 您好\r\n> a comment\r\n\r\n市民: 济宁市有多少件有效发明专利？\r\nNewsBot: [Delay=3000]有效发明专利4328件。[1]\r\n> must: 4329件\r\n\r\n市民: 今天天气怎么样？\r\nNewsBot: 报上没有找到。\r\n");
        var before = await LinesAsync(chat);

        var (exitCode, output, error) = await ReplayFiles.ReplayAsync(chat, "--update");
        var after = await LinesAsync(chat);
        var again = await ReplayFiles.ReplayAsync(chat);

        Assert.True(exitCode == 0, output + error);
        Assert.Contains("  accepted\n", output, StringComparison.Ordinal);
        Assert.Contains("2 passed, 1 differ, 1 of them accepted.", output, StringComparison.Ordinal);
        Assert.Equal(before[..8], after[..8]);
        Assert.StartsWith("NewsBot: [Delay=3000]", after[8], StringComparison.Ordinal);
        Assert.Contains("4329件", after[8], StringComparison.Ordinal);
        Assert.Equal(before[9..], after[^(before.Length - 9)..]);
        Assert.All(after[..^1], line => Assert.EndsWith("\r", line, StringComparison.Ordinal));
        Assert.True(again.ExitCode == 0, again.Output);
        Assert.Equal(["a.chat"], Directory.EnumerateFiles(files.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Update_Transcript_ChangesOnlyValuesOfTheReplyThatDiffers()
    {
        var transcript = files.Write("a.transcript", """
            [ {"type":"message", "id":"1","from":{"role":"user","id":"u"},"recipient":{"role":"bot","id":"b"}, "text":"您好"},
              {
                "x-tool": [1,   2],
                "type": "message", "id": "2", "replyToId": "1",
                "from": {"role":"bot","id":"b"},  "text": "再见！",
                "channelData": { "mine": 1.50 }
              },
              {"type":"event","name":"x", "from":{"role":"user","id":"u"} } /* kept */ ]
            """);
        var before = await File.ReadAllTextAsync(transcript, TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await ReplayFiles.ReplayAsync(transcript, "--exact", "--update");
        var after = await File.ReadAllTextAsync(transcript, TestContext.Current.CancellationToken);
        var again = await ReplayFiles.ReplayAsync(transcript, "--exact");

        Assert.True(exitCode == 0, output + error);
        var at = before.IndexOf("再见！", StringComparison.Ordinal);
        Assert.Equal(before[..at], after[..at]);
        Assert.Contains("\"channelData\": { \"mine\": 1.50 }", after, StringComparison.Ordinal);
        Assert.EndsWith("{\"type\":\"event\",\"name\":\"x\", \"from\":{\"role\":\"user\",\"id\":\"u\"} } /* kept */ ]", after, StringComparison.Ordinal);
        Assert.True(again.ExitCode == 0, again.Output);
    }

    [Fact]
    public async Task Update_WhatIsExpectedDoesNotHold_IsNamedAndLeft()
    {
        var chat = files.Write("a.chat", "user=市民\nbot=NewsBot\n\n市民: 济宁市有多少件有效发明专利？\n> must: 4328件\nNewsBot: 有效发明专利4328件。[1]\n");
        var before = await File.ReadAllBytesAsync(chat, TestContext.Current.CancellationToken);

        var (exitCode, output, _) = await ReplayFiles.ReplayAsync(chat, "--update");

        Assert.Equal(1, exitCode);
        Assert.Contains("not accepted: The new reply does not hold what the file or a rule expects: \"4328件\" is missing.", output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(chat, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Update_UnreadableFileAmongOthers_IsLeftAndTheOthersAreAccepted()
    {
        var bad = files.Write("bad.transcript", "[{\"type\":\"message\"");
        var good = files.Write("good.chat", "user=市民\nbot=NewsBot\n\n市民: 您好\nNewsBot: 报上没有找到。\n");

        var (exitCode, _, error) = await ReplayFiles.ReplayAsync(files.Folder, "--update");

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"newsbot: {bad}, line 1", error, StringComparison.Ordinal);
        Assert.Equal("[{\"type\":\"message\"", await File.ReadAllTextAsync(bad, TestContext.Current.CancellationToken));
        Assert.Contains("NewsBot: 您好！", await File.ReadAllTextAsync(good, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_EvidenceOfTheOldReply_IsReplacedByTheNewOnes()
    {
        var transcript = files.Write("a.transcript", """
            [{"type":"message","id":"1","from":{"role":"user","id":"u"},"text":"济宁市有多少件有效发明专利？"},
             {"type":"message","id":"2","replyToId":"1","from":{"role":"bot","id":"b"},"text":"报上没有找到。","channelData":{"newsbot":{"outcome":"refused","confidence":0.1,"passages":[],"cited":[]},"k":1}}]
            """);

        var (exitCode, output, error) = await ReplayFiles.ReplayAsync(transcript, "--update");
        var reply = JsonNode.Parse(await File.ReadAllTextAsync(transcript, TestContext.Current.CancellationToken))![1]!;

        Assert.True(exitCode == 0, output + error);
        Assert.Equal("answered", reply["channelData"]!["newsbot"]!["outcome"]!.GetValue<string>());
        Assert.Equal(1, reply["channelData"]!["k"]!.GetValue<int>());
        Assert.Equal("2", reply["id"]!.GetValue<string>());
    }

    private static async Task<string[]> LinesAsync(string file) => Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).Split('\n');
}

using System.Text;
using NewsBot.Core.Transcripts;

namespace NewsBot.Core.Tests.Transcripts;

public sealed class TranscriptReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("""[{"type":"message","text":"你好"}]""")]
    [InlineData("""{"transcript":[{"type":"message","text":"你好","unknown":{"a":[1,null]}}],"version":"4"}""")]
    [InlineData("""{"activities":[{"type":"message","text":"你好"}],"watermark":"1"}""")]
    [InlineData("\uFEFF[\r\n{\"type\":\"message\",\r\n\"text\":\"你好\"}]\r\n")]
    [InlineData("""[/* by hand */ {"type":"message","text":"你好",},] // end""")]
    [InlineData("""[{"type":"message","text":"hello","text":"你好"}]""")]
    [InlineData("""[{"type":"message","text":"你好","from":"somebody","timestamp":17,"attachments":{}}]""")]
    public void Read_AsToolsAndPeopleWriteIt_GivesTheMessage(string json)
    {
        var reading = Read(json);

        Assert.Empty(reading.Problems);
        Assert.Equal("你好", Assert.Single(reading.Transcript!.Activities).Text);
    }

    [Fact]
    public void Read_TextCutInTheMiddleOfAnEmoji_HasAReplacementThere() =>
        Assert.Equal("a\uFFFD\\ud83d😀", Read("""[{"type":"message","text":"a\ud83d\\ud83d\ud83d\ude00"}]""").Transcript!.Activities[0].Text);

    [Theory]
    [InlineData("", TranscriptProblemKind.Empty, null)]
    [InlineData("\n  ", TranscriptProblemKind.Empty, null)]
    [InlineData("[]", TranscriptProblemKind.Empty, null)]
    [InlineData("[\n{\"type\":\"message\",\n\"text\":\"你", TranscriptProblemKind.CutOff, 3)]
    [InlineData("[\n{\"type\":\"message\",\n\"text\":\"你好\"}", TranscriptProblemKind.CutOff, 3)]
    [InlineData("[\n{\"type\" \"message\"}]", TranscriptProblemKind.NotJson, 2)]
    [InlineData("user=Joe\n\nuser: 你好", TranscriptProblemKind.NotJson, 1)]
    [InlineData("17", TranscriptProblemKind.NotATranscript, null)]
    [InlineData("""{"type":"message"}""", TranscriptProblemKind.NotATranscript, null)]
    [InlineData("[\n{\"type\":\"message\"},\n{\"text\":\"a\"}]", TranscriptProblemKind.NotATranscript, 3)]
    [InlineData("[\n\n7]", TranscriptProblemKind.NotATranscript, 3)]
    [InlineData("[\n{\"type\":\"message\",\n\"expect\":{\"msut\":\"a\"}}]", TranscriptProblemKind.BadExpectation, 2)]
    [InlineData("[{\"type\":\"message\",\"expect\":{\"matches\":\"(\"}}]", TranscriptProblemKind.BadExpectation, 1)]
    public void Read_Broken_SaysWhereAndWhatToDo(string json, TranscriptProblemKind kind, int? line)
    {
        var reading = Read(json);
        var problem = Assert.Single(reading.Problems);

        Assert.Null(reading.Transcript);
        Assert.Equal((kind, line), (problem.Kind, problem.Line));
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("gb18030", "not UTF-8")]
    public void Read_OtherEncoding_IsRecognised(string encoding, string expected)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var given = Encoding.GetEncoding(encoding);
        var problem = Assert.Single(TranscriptReader.Read([.. given.GetPreamble(), .. given.GetBytes("[\n{\"type\":\"message\",\"text\":\"你好\"}]")], "a.transcript", TranscriptLimits.Default).Problems);

        Assert.Equal(TranscriptProblemKind.NotUtf8, problem.Kind);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NestedBeyondTheLimit_IsRefused() =>
        Assert.Equal(TranscriptProblemKind.TooDeep, Assert.Single(Read($"[{{\"type\":\"message\",\"value\":{new string('[', 70)}{new string(']', 70)}}}]").Problems).Kind);

    [Fact]
    public void Read_MoreThanTheLimits_IsRefused() => Assert.All([new TranscriptLimits { Activities = 1 }, new() { Values = 5 }, new() { FileBytes = 5 }], limits => Assert.Equal(
        TranscriptProblemKind.TooLarge, Assert.Single(TranscriptReader.Read("[{\"type\":\"typing\"},{\"type\":\"typing\"}]"u8, "a", limits).Problems).Kind));

    [Fact]
    public void Read_FileOf200Megabytes_IsRefusedByItsSize()
    {
        var path = Path.Combine(folder, "large.transcript");
        using (var file = File.Create(path))
        {
            file.SetLength(200 * 1024 * 1024);
        }

        var problem = Assert.Single(TranscriptFiles.Read(path, null, TranscriptLimits.Default).Problems);

        Assert.Equal(TranscriptProblemKind.TooLarge, problem.Kind);
        Assert.Contains("200.0 MB", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OutOfOrder_StaysAsInTheFileAndIsReportedOnce()
    {
        var reading = Read("""
            [{"type":"message","id":"2","replyToId":"1","text":"b","timestamp":"2026-01-01T00:00:02Z"},
             {"type":"message","id":"1","text":"a","timestamp":"2026-01-01T00:00:01Z"},
             {"type":"message","id":"0","text":"c","timestamp":"2026-01-01T00:00:00Z"}]
            """);

        Assert.Equal(["b", "a", "c"], reading.Transcript!.Activities.Select(activity => activity.Text!));
        Assert.Equal([(2, true), (1, true)], reading.Problems.Select(problem => (problem.Line!.Value, problem.IsWarning)));
    }

    [Fact]
    public void Turns_OfAnotherBotWithoutRoles_FindWhoIsWho()
    {
        var turns = Read("""
            [{"type":"conversationUpdate","recipient":{"id":"28:x"},"membersAdded":[{"id":"28:x"}]},
             {"type":"message","id":"g","from":{"id":"28:x"},"text":"Welcome"},
             {"type":"message","id":"1","from":{"id":"29:y"},"recipient":{"id":"28:x"},"text":"one"},
             {"type":"message","id":"2","from":{"id":"29:z"},"recipient":{"id":"28:x"},"text":"two"},
             {"type":"message","id":"3","from":{"id":"28:x"},"replyToId":"1","text":"to one"},
             {"type":"trace","from":{"id":"28:x"},"name":"debug"},
             {"type":"message","id":"4","from":{"id":"28:x"},"text":"to two"}]
            """).Transcript!.Turns();

        Assert.Equal(["null: Welcome", "one: to one", "two: to two"], turns.Select(turn => $"{turn.User.Text ?? "null"}: {string.Join(", ", turn.Replies.Select(reply => reply.Text))}"));
    }

    private static TranscriptReading Read(string json) => TranscriptReader.Read(Encoding.UTF8.GetBytes(json), "a.transcript", TranscriptLimits.Default);
}

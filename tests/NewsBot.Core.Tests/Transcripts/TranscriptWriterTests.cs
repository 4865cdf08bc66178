using System.Text;
using System.Text.Json;
using NewsBot.Core.Transcripts;

namespace NewsBot.Core.Tests.Transcripts;

public class TranscriptWriterTests
{
    [Fact]
    public void Write_ActivitiesThatLackNearlyAll_HaveWhatTheEmulatorNeeds()
    {
        var bytes = Write("""
            [{"type":"conversationUpdate","membersAdded":[]},
             {"type":"message","id":"1","text":"问","from":{"id":"u7","role":"user"},"timestamp":"2026-01-01T00:00:00.5Z","conversation":{"id":"c"}},
             {"type":"message","text":"答","from":{"id":"b","role":"bot"}},
             {"type":"trace","id":"1"}]
            """);
        var activities = JsonDocument.Parse(bytes).RootElement.EnumerateArray().ToList();

        Assert.Equal((byte)'[', bytes[0]);
        Assert.All(activities, activity =>
        {
            Assert.NotEqual("", activity.GetProperty("id").GetString());
            Assert.True(activity.GetProperty("timestamp").TryGetDateTimeOffset(out _));
            Assert.Equal("c", activity.GetProperty("conversation").GetProperty("id").GetString());
            Assert.NotEqual(activity.GetProperty("from").GetProperty("role").GetString(), activity.GetProperty("recipient").GetProperty("role").GetString());
        });
        Assert.Equal(["u7", "u7", "b"], activities.Take(3).Select(activity => activity.GetProperty("from").GetProperty("id").GetString()!));
        Assert.Equal(["2025-12-31T23:59:58.500Z", "2026-01-01T00:00:00.5Z", "2026-01-01T00:00:02.500Z", "2026-01-01T00:00:04.500Z"], activities.Select(activity => activity.GetProperty("timestamp").GetString()!));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void Write_TimesAtTheEndsOfTheCalendar_AreWritten(string time) =>
        Assert.Contains(time, Encoding.UTF8.GetString(Write($$"""[{"type":"typing"},{"type":"message","timestamp":"{{time}}"},{"type":"typing"}]""")), StringComparison.Ordinal);

    [Fact]
    public void Write_Expectations_AreReadBackAndNotAmongTheMembers()
    {
        const string Json = """[{"type":"message","id":"1","expect":{"must":["济南代办处"],"mustNot":["地铁"],"matches":["\\d+件"],"atMost":200,"outcome":"answered","cites":["ed7ec7c15c9885ff 139-167","又一窗口"],"same":["outcome","suggested actions"]},"expectAll":{"same":[]}}]""";
        var read = TranscriptReader.Read(Encoding.UTF8.GetBytes(Json), "a", TranscriptLimits.Default).Transcript!;
        var again = TranscriptReader.Read(TranscriptWriter.Write(read), "a", TranscriptLimits.Default).Transcript!;

        Assert.DoesNotContain("expect", read.Activities[0].Members.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(TranscriptWriter.Write(read), TranscriptWriter.Write(again));
        Assert.Equal((139, 167, "又一窗口", 0, 200), (again.Activities[0].Expectation!.Cites[0].Start, again.Activities[0].Expectation!.Cites[0].End, again.Activities[0].Expectation!.Cites[1].Article, again.Expectation!.Same!.Count, again.Activities[0].Expectation!.AtMost));
    }

    private static byte[] Write(string json) => TranscriptWriter.Write(TranscriptReader.Read(Encoding.UTF8.GetBytes(json), "a", TranscriptLimits.Default).Transcript!);
}

using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Chat;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Transcripts;

/// <summary>The way back, on the conversations that the reader is held against chatdown with, and on some as bots record them.</summary>
public class ChatWriterTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "NewsBot.Clients.Tests", "Chats");

    private const string Recorded = """
        [{"type":"conversationUpdate","id":"c|0","timestamp":"2026-11-24T10:00:00.1Z","channelId":"webchat","from":{"id":"u"},"recipient":{"id":"b@1","name":"NewsBot"},"conversation":{"id":"c"},"membersAdded":[{"id":"b@1","name":"NewsBot"},{"id":"u"}]},
         {"type":"message","id":"c|1","timestamp":"2026-11-24T10:00:01.25Z","from":{"id":"b@1","name":"NewsBot"},"recipient":{"id":"u"},"replyToId":"c|0","conversation":{"id":"c"},"text":"> 您好\nuser: 请[Typing]问\n[","textFormat":"markdown"},
         {"type":"message","id":"c|2","timestamp":"2026-11-24T10:05:00Z","from":{"id":"u"},"recipient":{"id":"b@1"},"text":" 有多少件有效发明专利？","channelData":{"clientActivityID":"x"},"expect":{"must":["4329件"]}},
         {"type":"typing","id":"c|3","timestamp":"2026-11-24T10:05:00.03Z","from":{"id":"b@1"},"recipient":{"id":"u"},"replyToId":"c|2"},
         {"type":"message","id":"c|4","timestamp":"2026-11-24T10:05:00.83Z","from":{"id":"b@1"},"recipient":{"id":"u"},"replyToId":"c|2","text":"4329件。[1] 增长。\n\n[1]: http://127.0.0.1/a \"济宁日报\"","entities":[{"type":"https://schema.org/Message","citation":[{"position":1}]}],
          "attachments":[{"contentType":"image/png","contentUrl":"data:image/png;base64,AAEC"},{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":[null]}},{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"t","buttons":[{"type":"openUrl","title":"o","value":"https://example.org"}]},"name":"n"}],
          "suggestedActions":{"actions":[{"type":"imBack","title":"更多|再多","value":"更多"}]}},
         {"type":"messageReaction","id":"c|5","timestamp":"2026-11-24T10:06:00Z","from":{"id":"u"},"recipient":{"id":"b@1"},"replyToId":"c|4","reactionsAdded":[{"type":"like"}]},
         {"type":"message","id":"c|6","timestamp":"2026-11-24T10:06:01Z","from":{"id":"v","name":"Zhang, San"},"recipient":{"id":"b@1"},"value":{"ask":"更多"}}]
        """;

    public static TheoryData<string> Chats => [.. Directory.EnumerateFiles(Folder, "*.chat").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Chats))]
    public void Write_Everything_IsReadAsTheVerySame(string file) => AssertSame(Given(file), ThereAndBack(Given(file), ChatDetail.Everything), _ => { });

    [Theory]
    [MemberData(nameof(Chats))]
    public void Write_Content_IsReadAsTheSameApartFromIdsAndAtTheSameTimes(string file)
    {
        var (given, back) = (Given(file), ThereAndBack(Given(file), ChatDetail.Content));

        AssertSame(given, back, MakeAnew);
        Assert.All(given.Activities.Zip(back.Activities), pair => Assert.InRange(
            Math.Abs(((pair.First.Timestamp - given.Activities[0].Timestamp) - (pair.Second.Timestamp - back.Activities[0].Timestamp))!.Value.TotalMilliseconds), 0, pair.First.Type == "message" ? 0 : 999));
    }

    [Fact]
    public void Write_RecordedConversationWithEverything_IsReadAsTheVerySame() => AssertSame(GivenRecorded(), ThereAndBack(GivenRecorded(), ChatDetail.Everything), _ => { });

    [Fact]
    public void Write_RecordedConversation_KeepsAllThatWasSaidAndExpected()
    {
        var back = ThereAndBack(GivenRecorded(), ChatDetail.Content);

        AssertSame(GivenRecorded(), back, MakeAnew);
        Assert.Equal(back.Activities[4].Id, back.Activities[5].ReplyToId);
        Assert.Equal(["4329件"], back.Activities[2].Expectation!.Must);
    }

    [Fact]
    public void Write_OnlyWords_SaysWhatItLeavesOut()
    {
        var file = ChatWriter.Write(GivenRecorded(), new("a", "a", ChatDetail.Words));

        Assert.DoesNotContain("> also", file.Text, StringComparison.Ordinal);
        Assert.Contains("> must: 4329件", file.Text, StringComparison.Ordinal);
        Assert.Equal(["a-1.png", "a-2.json", "a-3.json"], file.Attachments.Select(attachment => attachment.Name));
        Assert.Contains(file.Problems, problem => problem.IsWarning && problem.Message.Contains("1 × entities", StringComparison.Ordinal));
        Assert.Contains(file.Problems, problem => problem.Message.Contains("1 × messageReaction", StringComparison.Ordinal));
    }

    /// <summary>Holds two conversations together, whose order of members does not matter, after <paramref name="even"/> has evened out what may differ.</summary>
    internal static void AssertSame(Transcript expected, Transcript actual, Action<JsonObject> even)
    {
        Assert.Equal(expected.Activities.Count, actual.Activities.Count);
        Assert.All(expected.Activities.Zip(actual.Activities), pair =>
        {
            var (one, other) = (Even(pair.First), Even(pair.Second));
            Assert.True(JsonNode.DeepEquals(one, other), $"{one}\nbecame\n{other}");
        });

        JsonNode Even(TranscriptActivity activity)
        {
            var members = (JsonObject)WithoutNulls(activity.Members)!;
            even(members);
            return members;
        }
    }

    internal static Transcript ThereAndBack(Transcript transcript, ChatDetail detail)
    {
        var file = ChatWriter.Write(transcript, new("a.chat", "a", detail));
        var reading = ChatReader.Read(ChatWriter.Bytes(file), new ChatReading { File = "a.chat", Attachments = name => new(file.Attachments.Single(attachment => attachment.Name == name).Content, null) });
        Assert.True(reading.Transcript is not null, $"{string.Join('\n', reading.Problems)}\n{file.Text}");
        return reading.Transcript;
    }

    private static Transcript Given(string file) => TranscriptFiles.Read(Path.Combine(Folder, file), null, TranscriptLimits.Default).Transcript!;

    private static Transcript GivenRecorded() => TranscriptReader.Read(Encoding.UTF8.GetBytes(Recorded), "a", TranscriptLimits.Default).Transcript!;

    /// <summary>Takes away what is made anew; of accounts their names stay.</summary>
    private static void MakeAnew(JsonObject members)
    {
        foreach (var name in new[] { "id", "timestamp", "conversation", "channelId", "replyToId", "from", "recipient" })
        {
            members.Remove(name);
        }

        foreach (var name in new[] { "membersAdded", "membersRemoved" })
        {
            members[name] = string.Join(',', (members[name] as JsonArray ?? []).Select(account => (account?["name"] ?? account?["id"])?.ToString()));
        }
    }

    /// <summary>A copy in which members that are null are missing.</summary>
    private static JsonNode? WithoutNulls(JsonNode? node) => node is JsonObject members
        ? new JsonObject(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Key, WithoutNulls(member.Value))))
        : node?.DeepClone();
}

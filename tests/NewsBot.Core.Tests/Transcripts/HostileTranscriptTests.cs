using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Chat;

namespace NewsBot.Core.Tests.Transcripts;

/// <summary>
/// Both parsers on whatever comes: no exception, and a reason wherever there is no conversation. The environment variable NEWSBOT_HOSTILE_TRANSCRIPTS says how many of
/// each kind, 400 by default.
/// </summary>
public class HostileTranscriptTests
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_HOSTILE_TRANSCRIPTS"), CultureInfo.InvariantCulture, out var count) ? count : 400;

    private static readonly string[] ChatParts =
    [
        "user=", "users=A,B", "bot=C", "channelId=x", "\n", "\n", "\n", "\r\n", "user:", "bot:", "A:", "B->A:", "bot->A:", "C：", ">", "> must:", "> at most: 3", "> also: {\"text\":\"x\"}", "> also: {\"type\":7}",
        "> activity: {\"type\":\"event\"}", "> activity: {\"type\":\"message\",\"from\":7}", "> joins: nobody", "[", "]", "[Typing]", "[Delay=", "9", "-1", "[Delay]", "[Suggestions=", "|", "[Herocard", "title=", "images=", "media=", "buttons=", "[ConversationUpdate=", "MembersAdded=A,Z", "MembersRemoved=",
        "[Attachment=", "http://example.org/a.png", "a.json", " hero", "[AttachmentLayout=carousel]", "[1]", "text", "你好", "　", "=", "\0", "\u2028", "\uFEFF", "😀", "\ud83d",
    ];

    private static readonly string[] JsonParts =
    [
        "[", "]", "{", "}", ",", ":", "\"type\":\"message\"", "\"type\":\"conversationUpdate\"", "\"text\":\"> a\\n[Typing]user: b\"", "\"text\":7", "\"text\":null", "\"from\":{\"id\":\"u\",\"role\":\"user\"}", "\"from\":[]", "\"recipient\":{\"id\":\"b\",\"role\":\"bot\"}",
        "\"id\":\"1\"", "\"replyToId\":\"1\"", "\"timestamp\":\"2026-01-01T00:00:00Z\"", "\"timestamp\":\"0001-01-01\"", "\"attachments\":[{\"contentType\":\"image/png\",\"contentUrl\":\"data:image/png;base64,AA==\"}]", "\"attachments\":[7,null]", "\"suggestedActions\":{\"actions\":[{}]}",
        "\"expect\":{\"must\":\"a\"}", "\"expect\":[]", "\"transcript\":[", "\"membersAdded\":[{\"id\":\"u\"},null]", "\"channelData\":{\"a\":{\"b\":[1.50,\"\\ud83d\"]}}", "// c\n", "\\ud83d", "\"", "null", "1e999", " ", "\n", "你",
    ];

    [Fact]
    public void Read_AnyChat_GivesAConversationThatCanBeWrittenOrAReason() =>
        Prop.ForAll(Texts(ChatParts), text => Holds(ChatReader.Read(Encoding.UTF8.GetBytes(text), new ChatReading { File = "a.chat", Attachments = _ => new([0x7B, 0x7D], null) }))).Check(Config.QuickThrowOnFailure.WithMaxTest(Count));

    [Fact]
    public void Read_AnyJson_GivesAConversationThatCanBeWrittenOrAReason() =>
        Prop.ForAll(Texts(JsonParts), text => Holds(TranscriptReader.Read(Encoding.UTF8.GetBytes(text), "a.transcript", TranscriptLimits.Default))).Check(Config.QuickThrowOnFailure.WithMaxTest(Count));

    [Fact]
    public void Read_AnyListOfMembers_GivesAConversationThatCanBeWrittenOrAReason() =>
        Prop.ForAll(Gen.Elements(JsonParts.Where(part => part.StartsWith("\"t", StringComparison.Ordinal) || part.Contains("\":", StringComparison.Ordinal)).Where(part => !part.EndsWith('[')).ToArray()).NonEmptyListOf().Select(members => "{\"type\":\"message\"," + string.Join(',', members) + "}").ListOf().Select(list => $"[{string.Join(",\n", list)}]").ToArbitrary(),
            text => Holds(TranscriptReader.Read(Encoding.UTF8.GetBytes(text), "a.transcript", TranscriptLimits.Default))).Check(Config.QuickThrowOnFailure.WithMaxTest(Count));

    [Fact]
    public void Read_AnyBytes_GivesAConversationOrAReason() => Prop.ForAll<byte[]>(bytes =>
    {
        _ = TranscriptReader.Read(bytes, "a", TranscriptLimits.Default);
        _ = ChatReader.Read(bytes, new ChatReading { File = "a" });
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts(string[] parts) => Gen.Elements(parts).ListOf().Select(string.Concat).ToArbitrary();

    /// <summary>A reason, or a conversation that is the same after it was written in either format and read again.</summary>
    private static bool Holds(TranscriptReading reading)
    {
        if (reading.Transcript is not { } transcript)
        {
            return reading.Problems.Any(problem => !problem.IsWarning && problem.Message.EndsWith('.'));
        }

        _ = transcript.Turns();
        ChatWriterTests.AssertSame(transcript, ChatWriterTests.ThereAndBack(transcript, ChatDetail.Everything), _ => { });
        _ = ChatWriterTests.ThereAndBack(transcript, ChatDetail.Content);
        _ = ChatWriter.Write(transcript, new("a", "a", ChatDetail.Words));
        var complete = TranscriptWriter.Complete(transcript);
        ChatWriterTests.AssertSame(complete, TranscriptReader.Read(TranscriptWriter.Write(transcript), "a", TranscriptLimits.Default).Transcript!, _ => { });
        return true;
    }
}

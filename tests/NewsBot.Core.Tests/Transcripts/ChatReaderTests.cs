using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Chat;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Core.Tests.Transcripts;

public sealed class ChatReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Read_LinesOfExpectations_BelongToTheirTurns()
    {
        var transcript = Read("""
            user=王
            > must not: 抱歉
            > same: outcome, articles

            user: 在济宁哪里可以办理专利业务？
            > must: 济南代办处
            > Must：济宁工作站
            > just a comment

            bot: 济宁工作站。[1]
            > at most: 200
            > outcome: answered
            > cites: ed7ec7c15c9885ff 139-167
            """).Transcript!;

        Assert.Equal(["抱歉"], transcript.Expectation!.MustNot);
        Assert.Equal([ReplyAspect.Outcome, ReplyAspect.Articles], transcript.Expectation.Same!);
        Assert.Equal(["济南代办处", "济宁工作站"], transcript.Activities[1].Expectation!.Must);
        Assert.Equal((200, ExpectedOutcome.Answered, new ExpectedCitation("ed7ec7c15c9885ff", 139, 167)), (transcript.Activities[2].Expectation!.AtMost, transcript.Activities[2].Expectation!.Outcome, transcript.Activities[2].Expectation!.Cites[0]));
    }

    [Fact]
    public void Read_NotesOfActivities_AddMembersAndWholeActivities()
    {
        var transcript = Read("""
            > joins: nobody
            user: 你好
            > also: {"locale":"zh-CN","from":{"name":null}}
            bot: 您好
            user:
            > activity: {"type":"messageReaction","reactionsAdded":[{"type":"like"}],"replyToId":"@last"}
            > outcome: greeting
            """).Transcript!;

        Assert.Equal(["message", "message", "messageReaction"], transcript.Activities.Select(activity => activity.Type));
        Assert.Equal("zh-CN", transcript.Activities[0].Members["locale"]!.GetValue<string>());
        Assert.Null(transcript.Activities[0].Members["from"]!["name"]);
        Assert.Equal(transcript.Activities[1].Id, transcript.Activities[2].ReplyToId);
        Assert.Equal(ExpectedOutcome.Greeting, transcript.Activities[2].Expectation!.Outcome);
    }

    [Theory]
    [InlineData("user: a\n> at most: many", 2)]
    [InlineData("user: a\n> outcome: perhaps", 2)]
    [InlineData("user: a\n> matches: [", 2)]
    [InlineData("user: a\n> cites: x 9-3", 2)]
    [InlineData("user: a\n> same: colour", 2)]
    [InlineData("user: a\n> must:", 2)]
    [InlineData("user: a\n> also: {", 2)]
    [InlineData("user: a\n> activity: {\"name\":\"x\"}", 2)]
    [InlineData("user: a\nbot:\n> must: b", 3)]
    [InlineData("user: a\n> joins: nobody", 2)]
    [InlineData("> activity: {\"type\":\"event\"}\nuser: a", 1)]
    [InlineData("user: a\nbot: [Delay=1e9]\nb [Delay=99999999999999999999] c", 2)]
    public void Read_WrongNote_IsAProblemOfItsLine(string text, int line)
    {
        var reading = Read(text);

        Assert.Null(reading.Transcript);
        Assert.Equal(line, Assert.Single(reading.Problems).Line);
    }

    [Theory]
    [InlineData("user: a\n> msut: b", "must")]
    [InlineData("user: a\nbot： b", "Latin")]
    [InlineData("user: a\nbot : b", "colon")]
    [InlineData("user=A\n\nbot=B\nuser: a", "header")]
    [InlineData("users=A, B\nA: a", "space")]
    [InlineData("# Talk\nuser: a", "nobody says")]
    [InlineData("bot: lost [1] gone [Typing]", "lost")]
    [InlineData("bot: [ReceiptCard=x] a", "receipt")]
    [InlineData("bot: [AttachmentLayout=grid] a", "carousel")]
    [InlineData("bot: a [Herocard\n headline=x]", "headline")]
    [InlineData("bot: a [Attachment=https://example.org/1]", "content type")]
    [InlineData("bot: a [Event]", "> activity")]
    public void Read_WhatMayMislead_IsReadAndSaid(string text, string said)
    {
        var reading = Read(text);

        Assert.NotNull(reading.Transcript);
        Assert.Contains(reading.Problems, problem => problem.Message.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_MoreThanTheLimits_IsRefusedWithOneSentence()
    {
        var limits = new TranscriptLimits { Activities = 5, TurnLines = 5 };

        Assert.Equal(TranscriptProblemKind.TooLarge, Assert.Single(Problems(string.Concat(Enumerable.Repeat("user: a\n", 9)))).Kind);
        Assert.Equal(TranscriptProblemKind.TooLarge, Assert.Single(Problems("user: a\n" + string.Concat(Enumerable.Repeat("> must: a\n", 9)))).Kind);
        Assert.Equal(TranscriptProblemKind.TooLarge, Assert.Single(Problems($"user: a[Herocard\n{string.Concat(Enumerable.Repeat("images=a\n", 9))}]")).Kind);
        Assert.Equal(TranscriptProblemKind.TooLarge, Assert.Single(Problems($"user: {string.Concat(Enumerable.Repeat("[Typing]", 9))}")).Kind);
        Assert.Equal(TranscriptProblemKind.TooLarge, Assert.Single(Problems($"user: {string.Concat(Enumerable.Repeat("[Herocard=]", 6))}")).Kind);
        Assert.Equal(TranscriptProblemKind.TooLarge, Assert.Single(Problems("user: [Suggestions=1|2|3|4|5|6|7]a")).Kind);
        Assert.Empty(Problems("user: a\n> must: b\nbot: [Herocard\n title=a]"));

        IReadOnlyList<TranscriptProblem> Problems(string text) => ChatReader.Read(text, new ChatReading { File = "a.chat", Limits = limits }).Problems;
    }

    [Fact]
    public void Read_AttachmentsOutsideOfTheFolder_AreRefused()
    {
        var (inside, outside) = (Directory.CreateDirectory(Path.Combine(folder, "in")).FullName, Path.Combine(folder, "secret.png"));
        File.WriteAllText(outside, "secret");
        File.CreateSymbolicLink(Path.Combine(inside, "link.png"), outside);
        File.WriteAllText(Path.Combine(inside, "a.chat"), $"bot: [Attachment=../secret.png]\nbot: [Attachment=link.png]\nbot: [Attachment=in/..\\..\\secret.png]\nbot: [Attachment={outside}]");

        var reading = TranscriptFiles.Read(Path.Combine(inside, "a.chat"), null, TranscriptLimits.Default);

        Assert.Equal([(1, TranscriptProblemKind.BadAttachment), (2, TranscriptProblemKind.BadAttachment), (3, TranscriptProblemKind.BadAttachment), (4, TranscriptProblemKind.BadAttachment)], reading.Problems.Select(problem => (problem.Line!.Value, problem.Kind)));
    }

    [Fact]
    public void Read_AttachmentsInTheFolderThatWasNamed_MayLieAboveTheFile()
    {
        Directory.CreateDirectory(Path.Combine(folder, "in"));
        File.WriteAllText(Path.Combine(folder, "card.json"), "{}");
        var path = Path.Combine(folder, "in", "a.chat");
        File.WriteAllText(path, "bot: [Attachment=..\\card.json hero]");

        Assert.Empty(TranscriptFiles.Read(path, folder, TranscriptLimits.Default).Problems);
    }

    [Fact]
    public void Read_AttachmentsTooLarge_AreRefused()
    {
        File.WriteAllBytes(Path.Combine(folder, "a.png"), new byte[600]);
        File.WriteAllText(Path.Combine(folder, "a.chat"), "bot: [Attachment=a.png]\nbot: [Attachment=a.png]");

        Assert.Equal([1, 2], Read(new TranscriptLimits { AttachmentBytes = 500 }));
        Assert.Equal([2], Read(new TranscriptLimits { AllAttachmentBytes = 1000 }));

        IEnumerable<int> Read(TranscriptLimits limits) => TranscriptFiles.Read(Path.Combine(folder, "a.chat"), null, limits).Problems.Select(problem => problem.Line!.Value);
    }

    private static TranscriptReading Read(string text) => ChatReader.Read(text, new ChatReading { File = "a.chat" });
}

using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Channels;
using NewsBot.Channels.BotFramework;
using NewsBot.Channels.Streaming;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Hosting;
using NewsBot.TestKit;

namespace NewsBot.Tests.Channels.Streaming;

public class AnswerStreamTests
{
    private static readonly ArticleLinks Links = new(Options.Create(new ServingOptions()));
    private static readonly ReplyWriter Writer = new(new ReplyText(Links, Options.Create(new QuestionOptions())), Links);
    private static readonly Activity Incoming = new() { Type = "message", Id = "q", ChannelId = "webchat", Text = "问" };
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Follow_AnswerGrows_SendsAllTheTextSoFarAndEndsWithTheWhole()
    {
        var route = new StreamedRoute(new StreamManner(TimeSpan.Zero));

        await RunAsync(route, ["甲。"], ["甲。", "乙。"]);

        Assert.Equal(["typing", "typing:甲。[1]", "typing:甲。[1]乙。[2]", "last:甲。[1]乙。[2]"], route.Sent);
        Assert.Equal([null, "s1", "s1"], route.Infos.Select(info => info.Id));
        Assert.Equal(["streaming", "streaming", "final"], route.Infos.Select(info => info.Type));
        Assert.Equal([1, 2, null], route.Infos.Select(info => info.Sequence));
    }

    [Fact]
    public async Task Follow_RouteHasAnIdOfItsOwn_IsOnTheFirstPart()
    {
        var route = new StreamedRoute(new StreamManner(TimeSpan.Zero, "own"));

        await RunAsync(route, ["甲。"]);

        Assert.Equal(["own", "own"], route.Infos.Select(info => info.Id));
    }

    [Fact]
    public async Task Follow_RouteTakesNoStreams_SendsTheWholeAnswerOnce()
    {
        var route = new StreamedRoute(null);

        await RunAsync(route, ["甲。"], ["甲。", "乙。"]);

        Assert.Equal(["typing", "message:甲。[1]乙。[2]"], route.Sent);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Follow_ChannelGivesTheStreamUp_SendsTheWholeAnswerAsAnOrdinaryMessage(int refusedFrom)
    {
        var route = new StreamedRoute(new StreamManner(TimeSpan.Zero)) { RefusedFrom = refusedFrom };

        await RunAsync(route, ["甲。"], ["甲。", "乙。"], ["甲。", "乙。", "丙。"]);

        Assert.Equal("message:甲。[1]乙。[2]丙。[3]", route.Sent[^1]);
        Assert.Equal(refusedFrom, route.Infos.Count);
        Assert.DoesNotContain(route.Sent, sent => sent.StartsWith("last", StringComparison.Ordinal));
    }

    [Fact]
    public async Task End_ChannelDoesNotTakeTheLastPart_SendsAnOrdinaryMessage()
    {
        var route = new StreamedRoute(new StreamManner(TimeSpan.Zero)) { RefusesLast = true };

        await RunAsync(route, ["甲。"]);

        Assert.Equal(["last:甲。[1]", "message:甲。[1]"], route.Sent[^2..]);
    }

    [Fact]
    public async Task Follow_PartsComeFasterThanThePace_SendsOnlyTheLatest()
    {
        var route = new StreamedRoute(new StreamManner(TimeSpan.FromSeconds(1.5)));
        var stream = new AnswerStream(Incoming, route, Writer, time);
        var work = new TaskCompletionSource();
        var following = stream.FollowAsync(work.Task, TestContext.Current.CancellationToken);

        stream.Show!(Answer("甲。"));
        await route.UntilAsync(1);
        stream.Show(Answer("甲。", "乙。"));
        stream.Show(Answer("甲。", "乙。", "丙。"));
        await AdvanceUntilAsync(TimeSpan.FromSeconds(1.5), () => route.Infos.Count == 2);
        work.SetResult();
        await following;

        Assert.Equal(["typing", "typing:甲。[1]", "typing:甲。[1]乙。[2]丙。[3]"], route.Sent);
    }

    [Fact]
    public async Task Follow_WorkTakesLong_SaysAgainAndAgainThatTheBotIsAtWork()
    {
        var route = new StreamedRoute(null);
        var work = new TaskCompletionSource();
        var following = new AnswerStream(Incoming, route, Writer, time).FollowAsync(work.Task, TestContext.Current.CancellationToken);

        await AdvanceUntilAsync(TimeSpan.FromSeconds(2.5), () => route.Sent.Count >= 3);
        work.SetResult();
        await following;
        Assert.All(route.Sent, sent => Assert.Equal("typing", sent));
    }

    /// <summary>Lets time pass for what waits, which may only be about to.</summary>
    private async Task AdvanceUntilAsync(TimeSpan step, Func<bool> isSo)
    {
        while (!isSo())
        {
            time.Advance(step);
            await Task.Yield();
        }
    }

    /// <summary>Shows the answers one after the other, each once the one before has been sent, then ends with the last.</summary>
    private async Task RunAsync(StreamedRoute route, params string[][] answers)
    {
        var stream = new AnswerStream(Incoming, route, Writer, time);
        var work = new TaskCompletionSource();
        var following = stream.FollowAsync(work.Task, TestContext.Current.CancellationToken);
        for (var shown = 0; shown < answers.Length && stream.Show is { } show && shown < route.RefusedFrom; shown++)
        {
            show(Answer(answers[shown]));
            await route.UntilAsync(shown + 1);
        }

        work.SetResult();
        await following;
        await stream.EndAsync(Writer.Reply(Incoming, new TurnOutcome.Answered(Answer(answers[^1])), null, []), TestContext.Current.CancellationToken);
    }

    private static Answer Answer(params string[] sentences)
    {
        var article = ArticleBuilder.Article("a", "标题", string.Concat(sentences));
        return new Answer(
            [.. sentences.Select((text, index) => new AnswerSentence(text, [index + 1]))],
            [.. sentences.Select((text, index) => new Citation(index + 1, article, new TextSpan(index, index + 1), text))]);
    }
}

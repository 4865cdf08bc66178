using Microsoft.Extensions.Options;
using NewsBot.Channels.Feedback;
using NewsBot.Channels.Recording;
using NewsBot.Channels.Streaming;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;
using NewsBot.Core.Feedback;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Suggestions;

namespace NewsBot.Channels.BotFramework;

/// <summary>What the bot does with an activity, whatever way it came: answers a message, greets who joins, notes feedback, passes over what it does not know.</summary>
internal sealed class ActivityHandler(
    TurnRunner runner,
    TurnSlots slots,
    QuestionSuggester suggester,
    ReplyWriter writer,
    GreetedConversations greeted,
    ConversationMemory memory,
    AnswerIds ids,
    FeedbackDesk feedback,
    RecordingDesk recording,
    IOptions<FeedbackOptions> options,
    TimeProvider time)
{
    /// <summary>Handles an activity of any type but <c>invoke</c>; its replies go out by <paramref name="route"/>, in order.</summary>
    public async Task HandleAsync(Activity activity, IReplyRoute route, CancellationToken cancellationToken)
    {
        if (recording.Begin(activity, route) is not { } recorded)
        {
            await HandleAsync(activity, route, null, cancellationToken);
            return;
        }

        try
        {
            await HandleAsync(activity, recorded, recorded, cancellationToken);
        }
        finally
        {
            recording.End(recorded);
        }
    }

    /// <summary>Handles an <c>invoke</c>; nothing goes out by any other way than its answer.</summary>
    public Task<InvokeAnswer> InvokeAsync(Activity activity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (activity.Name != FeedbackReader.InvokeName)
        {
            return Task.FromResult(new InvokeAnswer(StatusCodes.Status501NotImplemented));
        }

        NoteFeedback(activity);
        recording.Note(activity);
        return Task.FromResult(new InvokeAnswer(StatusCodes.Status200OK));
    }

    private async Task HandleAsync(Activity activity, IReplyRoute route, RecordedRoute? recorded, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case "message":
                await AnswerAsync(activity, route, recorded, cancellationToken);
                break;
            case "conversationUpdate" when ActivityReader.SomebodyJoined(activity) && greeted.IsNew(activity):
                await route.SendAsync(ReplyWriter.Greet(activity, await suggester.ExamplesAsync(cancellationToken)), cancellationToken);
                break;
            case "endOfConversation":
                greeted.Forget(activity);
                if (ActivityReader.ConversationOf(activity) is { } ended)
                {
                    memory.Forget(ended.Channel, ended.Conversation);
                }

                break;
            case "event" or "messageReaction":
                NoteFeedback(activity);
                break;
            default:
                break;
        }
    }

    private async Task AnswerAsync(Activity activity, IReplyRoute route, RecordedRoute? recorded, CancellationToken cancellationToken)
    {
        var message = ActivityReader.MessageOf(activity);
        var stream = new AnswerStream(activity, route, writer, time);
        var work = WorkAsync(message, stream.Show, cancellationToken);
        if (route.ShowsTyping)
        {
            await stream.FollowAsync(work, cancellationToken);
        }

        var (turn, suggestions) = await work;
        var outcome = turn.Outcome;
        recorded?.Note(turn);
        var answer = outcome is TurnOutcome.Answered or TurnOutcome.NoEvidence ? ids.Of(message.Key) : null;
        if (answer is not null)
        {
            feedback.Add(new FeedbackNote.Given(answer, activity.ChannelId ?? "", activity.Conversation?.Id ?? "", outcome.GetType().Name, Cited(outcome), time.GetUtcNow()));
        }

        var reply = await stream.EndAsync(writer.Reply(activity, outcome, answer, suggestions), cancellationToken);
        if (answer is not null && !string.IsNullOrEmpty(reply))
        {
            feedback.Add(new FeedbackNote.Named(answer, reply));
        }
    }

    private async Task<(Turn Turn, IReadOnlyList<string> Suggestions)> WorkAsync(IncomingMessage message, Action<Answer>? shown, CancellationToken cancellationToken)
    {
        var turn = await slots.RunAsync(() => runner.RunAsync(message, shown, cancellationToken), cancellationToken);

        // Waiting for suggestions takes no slot.
        return (turn, await suggester.AfterAsync(turn, cancellationToken));
    }

    private void NoteFeedback(Activity activity)
    {
        foreach (var said in FeedbackReader.Read(activity, options.Value.LongestComment, time.GetUtcNow()))
        {
            feedback.Add(said);
        }
    }

    private static IReadOnlyList<Core.Newspapers.ArticleId> Cited(TurnOutcome outcome) =>
        [.. ((outcome as TurnOutcome.Answered)?.Answer.Citations ?? []).Select(citation => citation.Article.Id).Distinct()];
}

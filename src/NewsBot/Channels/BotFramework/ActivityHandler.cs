using NewsBot.Core.Conversations;

namespace NewsBot.Channels.BotFramework;

/// <summary>What the bot does with an activity, whatever way it came: answers a message, greets who joins, passes over what it does not know.</summary>
internal sealed class ActivityHandler(TurnRunner runner, TurnSlots slots, ReplyWriter writer, GreetedConversations greeted, TimeProvider time)
{
    /// <summary>How often a channel is told that the bot is still at work.</summary>
    private static readonly TimeSpan TypingEvery = TimeSpan.FromSeconds(2.5);

    /// <summary>Handles an activity of any type but <c>invoke</c>; its replies go out by <paramref name="route"/>, in order.</summary>
    public async Task HandleAsync(Activity activity, IReplyRoute route, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case "message":
                await AnswerAsync(activity, route, cancellationToken);
                break;
            case "conversationUpdate" when ActivityReader.SomebodyJoined(activity) && greeted.IsNew(activity):
                await route.SendAsync(ReplyWriter.Greet(activity), cancellationToken);
                break;
            default:
                break;
        }
    }

    private async Task AnswerAsync(Activity activity, IReplyRoute route, CancellationToken cancellationToken)
    {
        var turn = slots.RunAsync(() => runner.RunAsync(ActivityReader.MessageOf(activity), cancellationToken), cancellationToken);
        if (route.ShowsTyping)
        {
            await ShowTypingAsync(activity, turn, route, cancellationToken);
        }

        await route.SendAsync(writer.Reply(activity, (await turn).Outcome), cancellationToken);
    }

    /// <summary>Says that the bot is at work, at once and again as long as it is.</summary>
    private async Task ShowTypingAsync(Activity activity, Task<Turn> turn, IReplyRoute route, CancellationToken cancellationToken)
    {
        do
        {
            await route.SendAsync(ReplyWriter.Typing(activity), cancellationToken);
        }
        while (await Task.WhenAny(turn, Task.Delay(TypingEvery, time, cancellationToken)) != turn && !cancellationToken.IsCancellationRequested);
    }
}

using Microsoft.Extensions.Options;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.DirectLine;

/// <summary>
/// Has the bot handle the activities of our own conversations, each in its conversation's turn. At the start of the program it first handles what an earlier run took and
/// did not finish; an activity that has been left unfinished twice is answered with the bot's apology, for it may be what ended the program.
/// </summary>
internal sealed class DirectLineTurns(
    TurnQueue queue,
    ActivityHandler handler,
    ReplyWriter writer,
    DirectLineConversations conversations,
    IConversationLog log,
    IOptions<DirectLineOptions> options,
    ILogger<DirectLineTurns> logger) : IHostedService
{
    private const int MostStarts = 2;

    /// <summary>Takes an activity: queues it for the bot, writes it, and shows it to the streams. Used inside <see cref="DirectLineConversations.UseAsync"/>.</summary>
    /// <returns>The activity's name; or why it is not taken.</returns>
    public async Task<(string? Name, DirectLineError? Error)> TakeAsync(LiveConversation conversation, Activity activity, bool isShown)
    {
        var clientId = isShown ? DirectLineActivities.ClientIdOf(activity) : null;
        if (conversation.Earlier(clientId) is { } earlier)
        {
            return (earlier, null);
        }

        // Queued first, so that what is written is sure to be handled; the turn waits until it is written.
        var (taken, entry) = conversation.Next(activity);
        var written = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!TryQueue(conversation.Id, taken, entry.Number, written.Task, apologise: false))
        {
            return (null, DirectLineError.Busy);
        }

        var done = false;
        try
        {
            done = await conversation.AppendAsync(entry with { ClientId = clientId, IsShown = isShown, IsPending = true });
        }
        finally
        {
            written.SetResult(done);
        }

        return done ? (taken.Id, null) : (null, DirectLineError.NotStored);
    }

    /// <summary>Queues what an earlier run has left.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        var unfinished = await log.TakeUnfinishedAsync(cancellationToken);
        foreach (var left in unfinished)
        {
            TryQueue(left.Conversation, DirectLineActivities.Read(left.Activity.Json), left.Activity.Number, Task.FromResult(true), apologise: left.Starts > MostStarts);
        }

        if (unfinished.Count > 0)
        {
            logger.Resumed(unfinished.Count);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool TryQueue(string conversation, Activity activity, long number, Task<bool> written, bool apologise) => queue.TryAdd($"directline/{conversation}", async stopping =>
    {
        if (await written)
        {
            await HandleAsync(conversation, DirectLineActivities.ForBot(activity), number, apologise, stopping);
        }
    });

    private async Task HandleAsync(string conversation, Activity activity, long number, bool apologise, CancellationToken stopping)
    {
        var route = new DirectLineRoute(conversations, conversation, number);
        try
        {
            if (!apologise)
            {
                await handler.HandleAsync(activity, route, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Still pending: the next start of the program takes it up.
            return;
        }
        catch (Exception exception)
        {
            logger.TurnFailed(exception);
            apologise = true;
        }

        if (apologise && !route.HasReplied && activity.Type == "message")
        {
            await route.SendAsync(writer.Reply(activity, new TurnOutcome.Failed(), answer: null, suggestions: []), stopping);
        }

        if (!route.HasReplied)
        {
            await log.EndAsync(conversation, number, CancellationToken.None);
        }
    }
}

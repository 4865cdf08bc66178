using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.Hosting;

namespace NewsBot.Channels.Recording;

/// <summary>
/// Records turns behind their backs: what came and went is kept in memory until it is masked and written, many turns at once, and no turn waits for that or fails by it.
/// A program that answers from a temporary index records nothing. What is too old leaves the book, also when nothing is recorded any more.
/// </summary>
internal sealed class RecordingDesk(IRecordBook book, ServingState state, IOptions<RecordingOptions> options, TimeProvider time, ILogger<RecordingDesk> logger) : BackgroundService
{
    /// <summary>So many turns are written in one transaction at most.</summary>
    private const int AtOnce = 200;

    private static readonly TimeSpan DropEvery = TimeSpan.FromHours(1);
    private const int DropAfter = 1000;

    private readonly Channel<RecordedRoute> waiting = Channel.CreateBounded<RecordedRoute>(new BoundedChannelOptions(options.Value.Waiting) { SingleReader = true });
    private readonly Lock dropping = new();
    private RecordMask? mask;
    private DateTimeOffset dropped;
    private int sinceDropped;
    private int lost;

    /// <summary>A route in place of <paramref name="route"/> that remembers the turn; null where it is not to be recorded.</summary>
    public RecordedRoute? Begin(Activity activity, IReplyRoute route) =>
        !state.IsTemporary && options.Value.Includes(activity.ChannelId) && activity.Type != "typing" ? new RecordedRoute(activity, time.GetUtcNow(), route, time) : null;

    /// <summary>The turn is over. It is lost, and the log says so, where too many wait.</summary>
    public void End(RecordedRoute turn)
    {
        if (!waiting.Writer.TryWrite(turn))
        {
            Interlocked.Increment(ref lost);
        }
    }

    /// <summary>Records an activity to which nothing is replied.</summary>
    public void Note(Activity activity)
    {
        if (Begin(activity, new CollectedReplies()) is { } turn)
        {
            End(turn);
        }
    }

    /// <summary>Takes no more turns, and writes those it has.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // To the last turn, even when the program stops: StopAsync ends the writing.
        var clean = CleanAsync(stoppingToken);
        var turns = new List<RecordedRoute>();
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (turns.Count < AtOnce && waiting.Reader.TryRead(out var turn))
            {
                turns.Add(turn);
            }

            Use(() => Write(turns), turns.Count);
            turns.Clear();
        }

        await clean;
    }

    /// <summary>Has what is too old leave the book while nobody speaks.</summary>
    private async Task CleanAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(DropEvery, time);
        try
        {
            do
            {
                if (!state.IsTemporary)
                {
                    Use(() => DropOld(DropAfter), 0);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private void Write(List<RecordedRoute> turns)
    {
        mask ??= new RecordMask(book.PseudonymKey);
        book.Write([.. turns.Select(Masked).OfType<RecordedTurn>()]);
        if (Interlocked.Exchange(ref lost, 0) is > 0 and var gone)
        {
            logger.TurnsNotTaken(gone);
        }

        DropOld(turns.Count);
    }

    /// <summary>The turn as it is kept; null, and the log says so, where it cannot be masked.</summary>
    private RecordedTurn? Masked(RecordedRoute turn)
    {
        try
        {
            var incoming = Members(turn.Incoming);
            var (channel, conversation) = (turn.Incoming.ChannelId ?? "", turn.Incoming.Conversation?.Id ?? "");
            var evidence = turn.Turn is { } ended ? TurnEvidence.Of(ended) : null;
            var activities = turn.Sent.Select(sent => mask!.Bot(incoming, Members(sent.Reply), sent.Id, sent.At, sent.Reply.Type == "message" ? evidence : null)).Prepend(mask!.User(incoming, turn.At));
            return new(mask.Conversation(channel, conversation), channel, mask.Activity(channel, conversation, turn.Incoming.Id), turn.At, evidence?.Outcome, RecordedTranscript.Write(activities));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.TurnNotMasked(exception.GetType().Name);
            return null;
        }
    }

    private static JsonObject Members(Activity activity) => (JsonObject)JsonSerializer.SerializeToNode(activity, BotFrameworkJson.Relaxed.Activity)!;

    private void DropOld(int written)
    {
        lock (dropping)
        {
            var now = time.GetUtcNow();
            if ((sinceDropped += written) >= DropAfter || now - dropped >= DropEvery)
            {
                (dropped, sinceDropped) = (now, 0);
                book.Drop(now - options.Value.KeepFor, options.Value.MostConversations, options.Value.MostTurns);
            }
        }
    }

    private void Use(Action work, int turns)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.TurnsNotWritten(exception, turns);
        }
    }
}

using NewsBot.Channels.BotFramework;
using NewsBot.Channels.Streaming;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.Recording;

/// <summary>A route that also remembers what went out by it, and why.</summary>
internal sealed class RecordedRoute(Activity incoming, DateTimeOffset at, IReplyRoute route, TimeProvider time) : IReplyRoute
{
    private readonly List<(Activity Reply, string? Id, DateTimeOffset At)> sent = [];

    /// <inheritdoc/>
    public bool ShowsTyping => route.ShowsTyping;

    /// <summary>What the user sent.</summary>
    public Activity Incoming => incoming;

    /// <summary>When it came.</summary>
    public DateTimeOffset At => at;

    /// <summary>What was replied, in order, with the channel's own id of it where it gave one. That the bot was at work is not among it.</summary>
    public IReadOnlyList<(Activity Reply, string? Id, DateTimeOffset At)> Sent => sent;

    /// <summary>The turn that made the replies; null where nothing was asked.</summary>
    public Turn? Turn { get; private set; }

    /// <summary>The replies come from that turn.</summary>
    public void Note(Turn turn) => Turn = turn;

    /// <inheritdoc/>
    public StreamManner? StreamsTo(Activity toStream) => route.StreamsTo(toStream);

    /// <inheritdoc/>
    public Task<SentPart> SendPartAsync(Activity part, CancellationToken cancellationToken) => route.SendPartAsync(part, cancellationToken);

    /// <inheritdoc/>
    public async Task<SentPart> SendLastAsync(Activity reply, CancellationToken cancellationToken)
    {
        var last = await route.SendLastAsync(reply, cancellationToken);
        if (last.IsTaken)
        {
            sent.Add((reply, last.Id, time.GetUtcNow()));
        }

        return last;
    }

    /// <inheritdoc/>
    public async Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        var id = await route.SendAsync(reply, cancellationToken);
        if (reply.Type != "typing")
        {
            sent.Add((reply, id, time.GetUtcNow()));
        }

        return id;
    }
}

using System.Threading.Channels;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Citations;

namespace NewsBot.Channels.Streaming;

/// <summary>
/// Shows that the bot is at work, and from the moment that a part of the answer may be shown the answer as it grows: each part holds all the text so far. What was shown is
/// never taken back. Where several parts come while one is on its way, only the last of them is sent. A route that does not take the stream gets the whole answer in the end,
/// as an ordinary message.
/// </summary>
internal sealed class AnswerStream(Activity incoming, IReplyRoute route, ReplyWriter writer, TimeProvider time)
{
    /// <summary>How often a channel is told that the bot is still at work.</summary>
    private static readonly TimeSpan TypingEvery = TimeSpan.FromSeconds(2.5);

    private readonly Channel<Answer> grown = Channel.CreateBounded<Answer>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly StreamManner? manner = route.StreamsTo(incoming);
    private string? id;
    private int sequence;
    private bool isRefused;

    /// <summary>Takes the answer so far; null where the route shows nothing before it is whole. It does not block.</summary>
    public Action<Answer>? Show => manner is null ? null : answer => grown.Writer.TryWrite(answer);

    /// <summary>Shows what there is to show until <paramref name="work"/> has ended, however it ends.</summary>
    public async Task FollowAsync(Task work, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var next = grown.Reader.WaitToReadAsync(over.Token).AsTask();
            while (!work.IsCompleted && !isRefused && !cancellationToken.IsCancellationRequested)
            {
                // After the first part the stream itself shows that the bot is at work.
                var wait = Timeout.InfiniteTimeSpan;
                if (sequence == 0)
                {
                    await route.SendAsync(ReplyWriter.Typing(incoming), cancellationToken);
                    wait = TypingEvery;
                }

                if (await Task.WhenAny(work, next, Task.Delay(wait, time, over.Token)) == next && grown.Reader.TryRead(out var answer))
                {
                    next = grown.Reader.WaitToReadAsync(over.Token).AsTask();
                    await SendAsync(answer, cancellationToken);
                    await Task.WhenAny(work, Task.Delay(manner!.Pace, time, over.Token));
                }
            }

            await Task.WhenAny(work, Task.Delay(Timeout.InfiniteTimeSpan, time, over.Token));
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    /// <summary>Sends the whole reply: as the stream's last part where there was one.</summary>
    /// <returns>The id by which the channel knows the reply from now on, where it gave one.</returns>
    public async Task<string?> EndAsync(Activity reply, CancellationToken cancellationToken)
    {
        if (id is not null && !isRefused)
        {
            var last = await route.SendLastAsync(ReplyWriter.AsLast(reply, id), cancellationToken);
            if (last.IsTaken)
            {
                return last.Id ?? id;
            }
        }

        return await route.SendAsync(reply, cancellationToken);
    }

    private async Task SendAsync(Answer answer, CancellationToken cancellationToken)
    {
        var part = writer.Part(incoming, answer, new StreamInfo(id ?? manner!.Id, "streaming", ++sequence));
        var sent = await route.SendPartAsync(part, cancellationToken);
        id ??= manner!.Id ?? sent.Id;
        isRefused = !sent.IsTaken || id is null;
    }
}

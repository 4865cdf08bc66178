using System.Net.WebSockets;
using System.Threading.Channels;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.DirectLine;

/// <summary>
/// One WebSocket that shows a conversation: first what there is after its watermark, then what comes, without a gap and nothing twice. What waits to be sent is bounded; a
/// client that does not take it is disconnected. Frames of the client are ignored.
/// </summary>
internal sealed class DirectLineStream(WebSocket socket, DirectLineOptions options, TimeProvider time, ILogger logger)
{
    private const int ReplayedAtOnce = 100;
    private const int LongestMessage = 64 * 1024;
    private static readonly TimeSpan SendWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);

    private readonly Channel<byte[]> waiting = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(options.WaitingFrames) { SingleReader = true });
    private volatile bool tooSlow;

    /// <summary>Shows the conversation until the client leaves, is too slow, all tokens of the conversation have expired, or <paramref name="stopping"/>.</summary>
    public async Task RunAsync(DirectLineConversations conversations, IConversationLog log, string conversation, long watermark, CancellationToken stopping)
    {
        using var ended = new CancellationTokenSource();
        using var stop = stopping.Register(End);
        var receiving = ReceiveAsync(ended.Token);
        try
        {
            var reached = await ReplayAsync(log, conversation, watermark);
            var rest = new List<LoggedActivity>();
            var attached = await conversations.UseAsync(conversation, async found =>
            {
                // What came since, which is little.
                while (await log.ReadAsync(conversation, reached, ReplayedAtOnce, CancellationToken.None) is { Count: > 0 } some)
                {
                    rest.AddRange(some);
                    reached = some[^1].Number;
                }

                found.Attach(this);
                return true;
            });
            if (attached)
            {
                await SendAsync(rest);
                using var timer = time.CreateTimer(_ => KeepAlive(conversations, conversation), null, options.KeepAlive, options.KeepAlive);
                await SendWaitingAsync();
            }

            await CloseAsync(receiving, stopping.IsCancellationRequested);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client is gone, or as good as gone.
        }
        finally
        {
            End();
            socket.Abort();
            await ended.CancelAsync();
            await receiving;
            await conversations.UseAsync(conversation, found => found.Detach(this));
        }
    }

    /// <summary>Sends a frame after those that wait; where too many do, ends the stream.</summary>
    public void Queue(byte[] frame)
    {
        if (!waiting.Writer.TryWrite(frame) && waiting.Writer.TryComplete())
        {
            tooSlow = true;
            logger.StreamTooSlow();
            socket.Abort();
        }
    }

    /// <summary>Ends the stream once what waits has been sent.</summary>
    public void End() => waiting.Writer.TryComplete();

    private async Task<long> ReplayAsync(IConversationLog log, string conversation, long watermark)
    {
        while (await log.ReadAsync(conversation, watermark, ReplayedAtOnce, CancellationToken.None) is { Count: > 0 } some)
        {
            await SendAsync(some);
            watermark = some[^1].Number;
        }

        return watermark;
    }

    private async Task SendAsync(IReadOnlyList<LoggedActivity> activities)
    {
        if (activities.Count > 0)
        {
            await SendAsync(DirectLineJson.Batch(activities));
        }
    }

    private async Task SendWaitingAsync()
    {
        await foreach (var frame in waiting.Reader.ReadAllAsync())
        {
            await SendAsync(frame);
        }
    }

    private async Task SendAsync(byte[] frame)
    {
        using var late = new CancellationTokenSource(SendWithin, time);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, late.Token);
    }

    /// <summary>Sends an empty frame where nothing else waits; ends the stream where nobody holds a valid token any more.</summary>
    private void KeepAlive(DirectLineConversations conversations, string conversation)
    {
        if (waiting.Reader.Count == 0)
        {
            Queue([]);
        }

        _ = conversations.UseAsync(conversation, found =>
        {
            if (found.TokensEnd < time.GetUtcNow())
            {
                End();
            }
        });
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        var length = 0;
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                length = received.EndOfMessage ? 0 : length + received.Count;
                if (received.MessageType == WebSocketMessageType.Close || length > LongestMessage)
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Gone.
        }

        End();
    }

    private async Task CloseAsync(Task receiving, bool isStopping)
    {
        if (tooSlow || socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var late = new CancellationTokenSource(CloseWithin, time);
        await socket.CloseOutputAsync(isStopping ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, late.Token);
        await receiving.WaitAsync(late.Token);
    }
}

using System.Net.WebSockets;
using Microsoft.Extensions.Options;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.DirectLine;

/// <summary>The streams that are open, of which there may be so many; they end when the program begins to stop, for it waits for them.</summary>
internal sealed class DirectLineStreams(DirectLineConversations conversations, IConversationLog log, IOptions<DirectLineOptions> options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<DirectLineStreams> logger)
{
    private int open;

    /// <summary>Takes a place for a stream; false where all are taken.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref open) <= options.Value.Sockets)
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Gives the place back.</summary>
    public void Leave() => Interlocked.Decrement(ref open);

    /// <summary>Shows a conversation, as long as there is somebody to show it to.</summary>
    public Task RunAsync(WebSocket socket, string conversation, long watermark) =>
        new DirectLineStream(socket, options.Value, time, logger).RunAsync(conversations, log, conversation, watermark, lifetime.ApplicationStopping);
}

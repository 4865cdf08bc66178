using System.Net.WebSockets;
using Microsoft.Extensions.Options;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.DirectLine;

/// <summary>The streams that are open, of which there may be so many; they end when the program begins to stop, for it waits for them.</summary>
internal sealed class DirectLineStreams(DirectLineConversations conversations, IConversationLog log, IOptions<DirectLineOptions> options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<DirectLineStreams> logger)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private int openInAll;

    /// <summary>Takes a place for a stream of a conversation; false where all of its places, or all there are, are taken.</summary>
    public bool TryEnter(string conversation)
    {
        lock (gate)
        {
            var ofConversation = open.GetValueOrDefault(conversation);
            if (openInAll >= options.Value.Sockets || ofConversation >= options.Value.SocketsPerConversation)
            {
                return false;
            }

            (open[conversation], openInAll) = (ofConversation + 1, openInAll + 1);
            return true;
        }
    }

    /// <summary>Gives the place back.</summary>
    public void Leave(string conversation)
    {
        lock (gate)
        {
            openInAll--;
            if (--open[conversation] == 0)
            {
                open.Remove(conversation);
            }
        }
    }

    /// <summary>Shows a conversation, as long as there is somebody to show it to.</summary>
    public Task RunAsync(WebSocket socket, string conversation, long watermark) =>
        new DirectLineStream(socket, options.Value, time, logger).RunAsync(conversations, log, conversation, watermark, lifetime.ApplicationStopping);
}

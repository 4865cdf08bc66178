using NewsBot.Channels.BotFramework;

namespace NewsBot.Channels.DirectLine;

/// <summary>The replies to one activity of a conversation of our own: they are written to its log and shown to its streams. That the bot is at work is only shown.</summary>
/// <param name="conversations">The conversations.</param>
/// <param name="conversation">The conversation.</param>
/// <param name="answered">The number of the activity that is replied to.</param>
internal sealed class DirectLineRoute(DirectLineConversations conversations, string conversation, long answered) : IReplyRoute
{
    private int typed;

    /// <inheritdoc/>
    public bool ShowsTyping => true;

    /// <summary>Whether a reply has been written.</summary>
    public bool HasReplied { get; private set; }

    /// <inheritdoc/>
    public Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken) => conversations.UseAsync(conversation, async found =>
    {
        var outgoing = DirectLineActivities.FromBot(reply, conversation);
        if (reply.Type == "typing")
        {
            var (shown, _) = found.Next(outgoing);
            shown = shown with { Id = $"{found.NameOf(answered)}.{++typed}" };
            found.Show(DirectLineJson.Batch([DirectLineActivities.Write(shown)], watermark: null));
            return shown.Id;
        }

        var (written, entry) = found.Next(outgoing);
        if (!await found.AppendAsync(entry with { Answers = answered }))
        {
            return null;
        }

        HasReplied = true;
        return written.Id;
    });
}

using NewsBot.Channels.BotFramework;

namespace NewsBot.Channels.DirectLine;

/// <summary>The replies to one activity of a conversation of our own: they are written to its log and shown to its streams. That the bot is at work is only shown.</summary>
/// <param name="conversations">The conversations.</param>
/// <param name="conversation">The conversation.</param>
/// <param name="answered">The number of the activity that is replied to.</param>
internal sealed class DirectLineRoute(DirectLineConversations conversations, string conversation, long answered) : IReplyRoute
{
    private const int MostTries = 3;

    private int typed;

    /// <inheritdoc/>
    public bool ShowsTyping => true;

    /// <summary>Whether a reply has been written.</summary>
    public bool HasReplied { get; private set; }

    /// <inheritdoc/>
    public async Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        var outgoing = DirectLineActivities.FromBot(reply, conversation);
        if (reply.Type == "typing")
        {
            return await conversations.UseAsync(conversation, found => Task.FromResult<string?>(Show(found, outgoing)));
        }

        // A conversation that could not be written to has changed meanwhile, and is read anew; null where it is there no more.
        string? written = "";
        for (var tries = 0; tries < MostTries && written is { Length: 0 }; tries++)
        {
            written = await conversations.UseAsync(conversation, found => WriteAsync(found, outgoing));
        }

        return written is { Length: > 0 } ? written : null;
    }

    private string Show(LiveConversation found, Activity typing)
    {
        var shown = found.Next(typing).Activity with { Id = $"{found.NameOf(answered)}.{++typed}" };
        found.Show(DirectLineJson.Batch([DirectLineActivities.Write(shown)], watermark: null));
        return shown.Id;
    }

    /// <summary>The reply's name; empty where it could not be written.</summary>
    private async Task<string?> WriteAsync(LiveConversation found, Activity reply)
    {
        var (written, entry) = found.Next(reply);
        if (!await found.AppendAsync(entry with { Answers = answered }))
        {
            return "";
        }

        HasReplied = true;
        return written.Id;
    }
}

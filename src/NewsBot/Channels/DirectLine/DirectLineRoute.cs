using System.Globalization;
using NewsBot.Channels.BotFramework;
using NewsBot.Channels.Streaming;

namespace NewsBot.Channels.DirectLine;

/// <summary>The replies to one activity of a conversation of our own: they are written to its log and shown to its streams. That the bot is at work is only shown.</summary>
/// <param name="conversations">The conversations.</param>
/// <param name="conversation">The conversation.</param>
/// <param name="answered">The number of the activity that is replied to.</param>
internal sealed class DirectLineRoute(DirectLineConversations conversations, string conversation, long answered) : IReplyRoute
{
    private const int MostTries = 3;

    /// <summary>Readers cannot tell faster growth.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private int typed;
    private int parts;

    private string StreamId => string.Create(CultureInfo.InvariantCulture, $"{conversation}|{answered:D7}.s");

    /// <inheritdoc/>
    public bool ShowsTyping => true;

    /// <summary>Whether a reply has been written.</summary>
    public bool HasReplied { get; private set; }

    /// <inheritdoc/>
    public StreamManner StreamsTo(Activity incoming) => new(Pace, StreamId);

    /// <summary>Shown to those who are there now, and never kept: who comes later reads the whole reply.</summary>
    public async Task<SentPart> SendPartAsync(Activity part, CancellationToken cancellationToken)
    {
        // Web Chat puts a stream where the activity stands whose id it has.
        var outgoing = DirectLineActivities.FromBot(part, conversation);
        var id = parts++ == 0 ? StreamId : null;
        return new SentPart(null, await conversations.UseAsync(conversation, found => Task.FromResult<string?>(Show(found, outgoing, id))) is not null);
    }

    /// <inheritdoc/>
    public async Task<SentPart> SendLastAsync(Activity reply, CancellationToken cancellationToken) => new(await SendAsync(reply, cancellationToken), true);

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

    private string Show(LiveConversation found, Activity typing, string? id = null)
    {
        var shown = found.Next(typing).Activity with { Id = id ?? $"{found.NameOf(answered)}.{++typed}" };
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

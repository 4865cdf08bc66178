using NewsBot.Core.FollowUps;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Conversations;

/// <summary>What names one message on its channel, so that a channel's second delivery of it can be recognised.</summary>
/// <param name="Channel">The channel, such as <c>webchat</c>.</param>
/// <param name="Conversation">The conversation on that channel.</param>
/// <param name="Activity">The message in that conversation.</param>
public sealed record MessageKey(string Channel, string Conversation, string Activity);

/// <summary>A user's message, whatever channel it came by.</summary>
/// <param name="Text">The user's words; may be empty.</param>
/// <param name="Key">Its name; none where the channel gives none, and then it is never taken for a repetition.</param>
/// <param name="Scope">Which articles may be used; none where all may.</param>
public sealed record IncomingMessage(string Text, MessageKey? Key = null, ArticleScope? Scope = null)
{
    /// <summary>Whose conversation it belongs to; null where it is to be taken by itself, whatever was said before. Default: null.</summary>
    public ConversationKey? Conversation { get; init; }
}

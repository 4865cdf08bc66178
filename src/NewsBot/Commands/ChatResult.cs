using NewsBot.Channels;
using NewsBot.Core.Conversations;

namespace NewsBot.Commands;

/// <summary>A turn as <c>chat --json</c> prints it: as <c>ask --json</c> does, and what it was in its conversation.</summary>
internal sealed record ChatResult : AskResult
{
    private ChatResult(AskResult turn)
        : base(turn)
    {
    }

    /// <summary>The question in full; null where the message was that by itself.</summary>
    public string? UnderstoodAs { get; private init; }

    /// <summary>Whether it was read together with what was said before.</summary>
    public bool FollowUp { get; private init; }

    /// <summary>What the user was asked to choose from; empty where nothing was.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <summary>The result of <paramref name="turn"/>.</summary>
    public static ChatResult Of(Turn turn, ReplyText reply, ArticleLinks links) => new(Of(null, turn, reply, links))
    {
        UnderstoodAs = turn.UnderstoodAs,
        FollowUp = turn.IsFollowUp,
        Choices = ReplyText.ChoicesOf(turn.Outcome),
    };
}

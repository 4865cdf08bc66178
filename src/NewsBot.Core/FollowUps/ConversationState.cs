using NewsBot.Core.Newspapers;

namespace NewsBot.Core.FollowUps;

/// <summary>Whose conversation it is: in a group, each user has one.</summary>
/// <param name="Channel">The channel, such as <c>webchat</c>.</param>
/// <param name="Conversation">The conversation on that channel.</param>
/// <param name="User">The user in that conversation; empty where the channel names none.</param>
public sealed record ConversationKey(string Channel, string Conversation, string User);

/// <summary>What is remembered of a conversation.</summary>
/// <param name="Turns">The last turns, oldest first; small talk is none.</param>
public sealed record ConversationState(IReadOnlyList<PastTurn> Turns)
{
    /// <summary>A conversation that begins.</summary>
    public static ConversationState Empty { get; } = new([]);

    /// <summary>The turn before; null where there is none.</summary>
    public PastTurn? Last => Turns.Count == 0 ? null : Turns[^1];
}

/// <summary>A turn of which later words may speak.</summary>
public sealed record PastTurn
{
    /// <summary>The question as it was understood, with numbers that tell who somebody is masked.</summary>
    public required string Question { get; init; }

    /// <summary>The words that say what it is about, without what was asked: 汶上托育园. Default: none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Whether the newspaper said it. Default: false.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>The articles cited, in order; of a refusal, the nearest ones.</summary>
    public IReadOnlyList<ArticleId> Articles { get; init; } = [];

    /// <summary>What was shown, in this turn and in those that it went on from.</summary>
    public IReadOnlyList<ShownWords> Shown { get; init; } = [];

    /// <summary>What 第二个 can point to, in the order shown.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The question that one of the choices is to answer, where the user was asked which is meant; otherwise null.</summary>
    public string? Pending { get; init; }
}

/// <summary>Words of an article that the user has seen.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">Where in its text.</param>
public sealed record ShownWords(ArticleId Article, TextSpan Span);

/// <summary>One of several things that were shown.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Article">The article that it is, or stands in.</param>
/// <param name="Span">Where it stands in the article's text; null where the article as a whole is meant.</param>
public sealed record Choice(string Label, ArticleId Article, TextSpan? Span);

using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Feedback;

/// <summary>Whether an answer was of use.</summary>
public enum Reaction
{
    /// <summary>Thumb up.</summary>
    Like,

    /// <summary>Thumb down.</summary>
    Dislike,
}

/// <summary>The way a reaction came.</summary>
public enum FeedbackRoute
{
    /// <summary>A page's own event.</summary>
    Event,

    /// <summary>A channel's form under the answer.</summary>
    Form,

    /// <summary>A reaction to the message itself.</summary>
    Reaction,
}

/// <summary>Something to be written into the book of answers and what people thought of them. A closed family: one of the three below.</summary>
public abstract record FeedbackNote
{
    private FeedbackNote()
    {
    }

    /// <summary>An answer or refusal was given; nothing of the question is noted.</summary>
    /// <param name="Answer">The answer's id.</param>
    /// <param name="Channel">The channel, such as <c>msteams</c>; empty where it has no name.</param>
    /// <param name="Conversation">The conversation on that channel.</param>
    /// <param name="Outcome">How the turn ended, such as <c>Answered</c>.</param>
    /// <param name="Articles">The articles cited, in the order of their marks, each once.</param>
    /// <param name="At">When.</param>
    public sealed record Given(string Answer, string Channel, string Conversation, string Outcome, IReadOnlyList<ArticleId> Articles, DateTimeOffset At) : FeedbackNote;

    /// <summary>The channel calls an answer by that id.</summary>
    public sealed record Named(string Answer, string Reply) : FeedbackNote;

    /// <summary>
    /// A user said what an answer was worth. A user's last word counts: a later <c>Said</c> takes the place of an earlier one of the same user about the
    /// same answer. What names no answer of that very conversation is passed over.
    /// </summary>
    /// <param name="Answer">The answer's id; null where only the channel's id of the reply is known.</param>
    /// <param name="Reply">The channel's id of the reply; null where the answer's own is known.</param>
    /// <param name="Channel">The channel.</param>
    /// <param name="Conversation">The conversation.</param>
    /// <param name="User">The user's id on the channel; kept only as a pseudonym.</param>
    /// <param name="Reaction">What the user thought.</param>
    /// <param name="TakenBack">Whether the user takes that reaction back.</param>
    /// <param name="Comment">The user's words, masked (<see cref="CommentMask"/>); null where there are none.</param>
    /// <param name="Route">How it came.</param>
    /// <param name="At">When.</param>
    public sealed record Said(string? Answer, string? Reply, string Channel, string Conversation, string User, Reaction Reaction, bool TakenBack, string? Comment, FeedbackRoute Route, DateTimeOffset At) : FeedbackNote;
}

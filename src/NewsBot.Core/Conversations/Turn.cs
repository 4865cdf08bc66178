using NewsBot.Core.Answering;
using NewsBot.Core.Citations;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Conversations;

/// <summary>How a turn ended. A closed family: one of the seven below.</summary>
public abstract record TurnOutcome
{
    private TurnOutcome()
    {
    }

    /// <summary>The newspaper says it, here.</summary>
    public sealed record Answered(Answer Answer) : TurnOutcome;

    /// <summary>The newspaper does not say it.</summary>
    /// <param name="Nearest">The articles nearest to the question, best first; empty where none is near.</param>
    public sealed record NoEvidence(IReadOnlyList<Article> Nearest) : TurnOutcome;

    /// <summary>Articles answer the words equally well; the user is asked which is meant.</summary>
    /// <param name="Choices">The articles, best first, at least two.</param>
    public sealed record WhichOne(IReadOnlyList<Article> Choices) : TurnOutcome;

    /// <summary>The user asked for more, and all was shown.</summary>
    /// <param name="Articles">The articles that were shown to their end.</param>
    public sealed record NothingMore(IReadOnlyList<Article> Articles) : TurnOutcome;

    /// <summary>The words could not be looked up.</summary>
    public sealed record NotUnderstood(NotUnderstoodReason Reason) : TurnOutcome;

    /// <summary>A greeting or the like.</summary>
    public sealed record SmallTalk(SmallTalkKind Kind) : TurnOutcome;

    /// <summary>Something broke; the log says what.</summary>
    public sealed record Failed : TurnOutcome;
}

/// <summary>How long the parts of a turn took.</summary>
/// <param name="Search">Finding passages.</param>
/// <param name="Answer">Selecting, writing and checking.</param>
/// <param name="Total">The whole turn.</param>
public sealed record TurnTimes(TimeSpan Search, TimeSpan Answer, TimeSpan Total);

/// <summary>One message and what came of it.</summary>
/// <param name="Message">The message.</param>
/// <param name="Query">The question it was read as; none where it was not a question.</param>
/// <param name="Passages">The passages found, best first.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Confidence">How likely the newspaper answers the question as it was answered, or would have been, 0 to 1; 0 where nothing was looked up.</param>
/// <param name="Times">How long it took.</param>
public sealed record Turn(IncomingMessage Message, NewsQuery? Query, IReadOnlyList<ScoredPassage> Passages, TurnOutcome Outcome, double Confidence, TurnTimes Times)
{
    /// <summary>Whether the message was read together with what was said before; <see cref="Query"/> then holds the question in full. Default: false.</summary>
    public bool IsFollowUp { get; init; }

    /// <summary>The question in full, where the message was not that by itself; otherwise null.</summary>
    public string? UnderstoodAs => IsFollowUp ? Query?.Original : null;

    /// <summary>What a model did for the answer; null where none was asked.</summary>
    public WritingReport? Writing { get; init; }
}

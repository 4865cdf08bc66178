namespace NewsBot.Core.Transcripts.Expectations;

/// <summary>How a turn is expected to end.</summary>
public enum ExpectedOutcome
{
    /// <summary>The newspaper says it.</summary>
    Answered,

    /// <summary>The newspaper does not say it.</summary>
    Refused,

    /// <summary>The words could not be looked up.</summary>
    NotUnderstood,

    /// <summary>A greeting, or an answer to one.</summary>
    Greeting,

    /// <summary>Something broke.</summary>
    Failed,
}

/// <summary>What of a recorded reply has to be the same in the new one.</summary>
public enum ReplyAspect
{
    /// <summary>The text, character for character.</summary>
    Text,

    /// <summary>How the turn ended.</summary>
    Outcome,

    /// <summary>Which articles are cited.</summary>
    Articles,

    /// <summary>Which spans of which articles are cited.</summary>
    Spans,

    /// <summary>Every number and name of the recorded answer is still there.</summary>
    Names,

    /// <summary>The buttons under the reply.</summary>
    SuggestedActions,

    /// <summary>The cards and files that come with it.</summary>
    Attachments,
}

/// <summary>An article, or a span of it, that has to be cited.</summary>
/// <param name="Article">The article's id, or words of its headline.</param>
/// <param name="Start">The first character of the span, counted from 0; null where any place of the article will do.</param>
/// <param name="End">The character after its last one.</param>
public sealed record ExpectedCitation(string Article, int? Start = null, int? End = null);

/// <summary>
/// What a tester expects of a reply. All of it has to hold. It stands in the <c>.chat</c> file in lines that begin with <c>&gt;</c>, which other tools take for
/// comments (<see cref="ExpectationLine"/>), and in the <c>.transcript</c> in the member <c>expect</c> of an activity (<see cref="ExpectationJson"/>).
/// </summary>
public sealed record TurnExpectation
{
    /// <summary>Words that the reply has to hold.</summary>
    public IReadOnlyList<string> Must { get; init; } = [];

    /// <summary>Words that it must not hold.</summary>
    public IReadOnlyList<string> MustNot { get; init; } = [];

    /// <summary>Regular expressions of .NET of which each has to match somewhere in the text.</summary>
    public IReadOnlyList<string> Matches { get; init; } = [];

    /// <summary>How many characters the text may have; null where that does not matter.</summary>
    public int? AtMost { get; init; }

    /// <summary>How the turn has to end; null where it does not matter.</summary>
    public ExpectedOutcome? Outcome { get; init; }

    /// <summary>What has to be cited, besides whatever else is.</summary>
    public IReadOnlyList<ExpectedCitation> Cites { get; init; } = [];

    /// <summary>In what the reply has to be the same as the recorded one; null where the reader of the file has not said, and empty where in nothing.</summary>
    public IReadOnlyList<ReplyAspect>? Same { get; init; }

    /// <summary>Both together: lists are joined, and where only one value can hold, it is that of <paramref name="other"/>, the closer one.</summary>
    public TurnExpectation With(TurnExpectation? other) => other is null ? this : new()
    {
        Must = [.. Must, .. other.Must],
        MustNot = [.. MustNot, .. other.MustNot],
        Matches = [.. Matches, .. other.Matches],
        AtMost = other.AtMost ?? AtMost,
        Outcome = other.Outcome ?? Outcome,
        Cites = [.. Cites, .. other.Cites],
        Same = other.Same ?? Same,
    };
}

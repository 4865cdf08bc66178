using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Replay;

/// <summary>Holds a reply against the recorded one and against what is expected of it. Each difference is one plain sentence.</summary>
internal static class TurnComparison
{
    /// <summary>In what replies have to be the same where nobody says otherwise.</summary>
    public static readonly IReadOnlyList<ReplyAspect> Usual = [ReplyAspect.Outcome, ReplyAspect.Articles, ReplyAspect.Names];

    /// <summary>All in which a reply can be the same.</summary>
    public static readonly IReadOnlyList<ReplyAspect> Exact = [ReplyAspect.Text, ReplyAspect.Outcome, ReplyAspect.Spans, ReplyAspect.SuggestedActions, ReplyAspect.Attachments];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What differs.</summary>
    /// <param name="recorded">The recorded reply; null where none was recorded, and then only <paramref name="expectation"/> counts.</param>
    /// <param name="actual">The new reply.</param>
    /// <param name="expectation">What is expected.</param>
    /// <param name="isHeld">Whether an article of that id can be read now; one that cannot may have a successor of the same headline.</param>
    public static IReadOnlyList<string> Of(ShownReply? recorded, ShownReply actual, TurnExpectation expectation, Func<string, bool> isHeld)
    {
        var aspects = expectation.Same ?? Usual;
        return [.. Rules(actual, expectation), .. recorded is null ? [] : aspects.Where(aspect => !IsSaid(aspect)).SelectMany(aspect => Differs(aspect, recorded, actual, isHeld))];

        // That an answer has become a refusal says already that no name of it is left.
        bool IsSaid(ReplyAspect aspect) => aspect == ReplyAspect.Names && aspects.Contains(ReplyAspect.Outcome) && recorded.Outcome != actual.Outcome;
    }

    private static IEnumerable<string> Rules(ShownReply actual, TurnExpectation expectation)
    {
        var text = actual.Body;
        foreach (var words in expectation.Must.Where(words => !text.Contains(words, StringComparison.Ordinal)))
        {
            yield return $"\"{words}\" is missing.";
        }

        foreach (var words in expectation.MustNot.Where(words => text.Contains(words, StringComparison.Ordinal)))
        {
            yield return $"\"{words}\" must not be there.";
        }

        foreach (var problem in expectation.Matches.Select(pattern => MatchProblem(text, pattern)).OfType<string>())
        {
            yield return problem;
        }

        if (expectation.AtMost is { } most && text.EnumerateRunes().Count() is var length && length > most)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"It has {length} characters, more than {most}.");
        }

        if (expectation.Outcome is { } outcome && outcome != actual.Outcome)
        {
            yield return $"It was to be {Name(outcome)}, and is {Name(actual.Outcome)}.";
        }

        foreach (var cited in expectation.Cites.Where(cited => !actual.Citations.Any(citation => Fulfils(citation, cited))))
        {
            yield return $"{cited.Article}{(cited.Start is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {cited.Start}-{cited.End}"))} is not cited.";
        }
    }

    private static IEnumerable<string> Differs(ReplyAspect aspect, ShownReply recorded, ShownReply actual, Func<string, bool> isHeld) => aspect switch
    {
        ReplyAspect.Text when recorded.Text != actual.Text => ["The text is another."],
        ReplyAspect.Outcome when recorded.Outcome != actual.Outcome => [$"It was {Name(recorded.Outcome)}, and is {Name(actual.Outcome)}."],
        ReplyAspect.Articles when recorded.Citations.Count > 0 => Sources(recorded, actual, (one, other) => IsSame(one, other, isHeld), citation => citation.Article),
        ReplyAspect.Spans when recorded.Citations.Count > 0 => Sources(recorded, actual, (one, other) => (one.Article, one.Start, one.End) == (other.Article, other.Start, other.End), citation => string.Create(CultureInfo.InvariantCulture, $"{citation.Article} {citation.Start}-{citation.End}")),
        ReplyAspect.Names when recorded.Outcome == ExpectedOutcome.Answered =>
            NamesAndNumbers.Missing(recorded.Body, actual.Body).Select(name => $"\"{name}\" of the recorded answer is gone.")
                .Concat(NamesAndNumbers.Turned(recorded.Body, actual.Body).Select(move => $"\"{move.Before}\" of the recorded answer has turned into \"{move.After}\".")),
        ReplyAspect.SuggestedActions when !recorded.Actions.SequenceEqual(actual.Actions) => [$"The buttons were {string.Join("|", recorded.Actions)}, and are {string.Join("|", actual.Actions)}."],
        ReplyAspect.Attachments when !recorded.Attachments.SequenceEqual(actual.Attachments) => [string.Create(CultureInfo.InvariantCulture, $"The attachments are others; {recorded.Attachments.Count} were recorded, {actual.Attachments.Count} came.")],
        _ => [],
    };

    private static IEnumerable<string> Sources(ShownReply recorded, ShownReply actual, Func<ShownCitation, ShownCitation, bool> isSame, Func<ShownCitation, string> name) =>
        recorded.Citations.Where(one => !actual.Citations.Any(other => isSame(one, other))).Select(one => $"No longer cited: {name(one)} {one.Headline}".TrimEnd() + ".")
            .Concat(actual.Citations.Where(one => !recorded.Citations.Any(other => isSame(other, one))).Select(one => $"Newly cited: {name(one)} {one.Headline}".TrimEnd() + ".")).Distinct();

    /// <summary>The same id with the same headline; or the same headline, where the recorded article has gone: a new version has a new id.</summary>
    private static bool IsSame(ShownCitation recorded, ShownCitation actual, Func<string, bool> isHeld) =>
        (recorded.Headline.Length == 0 || actual.Headline.Length == 0 || recorded.Headline == actual.Headline)
        && (recorded.Article == actual.Article || (recorded.Headline.Length > 0 && actual.Headline.Length > 0 && !isHeld(recorded.Article)));

    private static bool Fulfils(ShownCitation citation, ExpectedCitation expected) =>
        (citation.Article == expected.Article || citation.Headline.Contains(expected.Article, StringComparison.Ordinal)) && (expected.Start is null || (expected.Start, expected.End) == (citation.Start, citation.End));

    /// <summary>Looks without going back, in a time that grows only with the text; expressions that need to go back, such as those that look ahead, get <see cref="Patience"/>.</summary>
    private static string? MatchProblem(string text, string pattern)
    {
        try
        {
            return Finder(pattern).IsMatch(text) ? null : $"Nothing matches {pattern}.";
        }
        catch (RegexMatchTimeoutException)
        {
            return $"{pattern} takes more than a second on this reply; write a simpler expression.";
        }
    }

    private static Regex Finder(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Patience);
        }
    }

    private static string Name(ExpectedOutcome? outcome) => outcome switch
    {
        ExpectedOutcome.Answered => "answered",
        ExpectedOutcome.Refused => "refused",
        ExpectedOutcome.NotUnderstood => "not understood",
        ExpectedOutcome.Greeting => "a greeting",
        ExpectedOutcome.Failed => "failed",
        _ => "without a reply",
    };
}

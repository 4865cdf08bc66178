using NewsBot.Channels;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Transcripts.Expectations;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Replay;

/// <summary>What became of a citation.</summary>
internal enum CitationState
{
    /// <summary>It was recorded, and is not there now.</summary>
    Lost,

    /// <summary>It is there now, and was not recorded.</summary>
    Gained,

    /// <summary>It is there now, and was recorded too, or the recording does not tell what was cited.</summary>
    Kept,
}

/// <summary>A citation of the recorded or the new reply.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Cited">The article and the span.</param>
/// <param name="Note">What became of the article, a sentence; null where it is as it was.</param>
internal sealed record CitationChange(CitationState State, ShownCitation Cited, string? Note)
{
    /// <summary>The citations of both replies, each once.</summary>
    /// <param name="recorded">The recorded reply; null where there is none.</param>
    /// <param name="actual">The new one.</param>
    /// <param name="now">What was found for the new one; null where that is not known.</param>
    /// <param name="find">The article of an id, or null where there is none now; null where the articles cannot be looked at.</param>
    public static IReadOnlyList<CitationChange> Between(ShownReply? recorded, ShownReply actual, TurnEvidence? now, Func<string, Article?>? find)
    {
        // An answer that somebody wrote by hand does not tell what it cites.
        var tells = recorded is not null && (recorded.Citations.Count > 0 || recorded.Outcome != ExpectedOutcome.Answered);
        var before = recorded?.Citations ?? [];
        return
        [
            .. before.Where(one => !actual.Citations.Any(other => IsSame(one, other))).Select(one => new CitationChange(CitationState.Lost, one, Fate(one, actual, now, find))),
            .. actual.Citations.Where(one => tells && !before.Any(other => IsSame(other, one))).Select(one => new CitationChange(CitationState.Gained, one, null)),
            .. actual.Citations.Where(one => !tells || before.Any(other => IsSame(other, one))).Select(one => new CitationChange(CitationState.Kept, one, before.FirstOrDefault(other => IsSame(other, one)) is { } recordedOne ? Fate(recordedOne, actual, now, find) : null)),
        ];
    }

    private static bool IsSame(ShownCitation one, ShownCitation other) =>
        (one.Article, one.Start, one.End) == (other.Article, other.Start, other.End) && (one.Headline.Length == 0 || other.Headline.Length == 0 || one.Headline == other.Headline);

    private static string? Fate(ShownCitation recorded, ShownReply actual, TurnEvidence? now, Func<string, Article?>? find)
    {
        if (find is null)
        {
            return null;
        }

        if (find(recorded.Article) is { } article)
        {
            return recorded.Headline.Length > 0 && recorded.Headline != ReplyText.NameOf(article) ? $"This id is another article now: {ReplyText.NameOf(article)}."
                : recorded.Quote.Length > 0 && recorded is { Start: { } start, End: { } end } && !Stands(article.Text, start, end, recorded.Quote) ? "The article has other words at this place now."
                : null;
        }

        var successors = actual.Citations.Select(cited => cited.Article).Concat(now?.Passages.Select(passage => passage.Article) ?? []).Distinct();
        return recorded.Headline.Length > 0 && successors.FirstOrDefault(id => find(id) is { } other && ReplyText.NameOf(other) == recorded.Headline) is { } successor
            ? $"The article has changed; of this headline there is now {successor}."
            : "The article is no longer there.";
    }

    /// <summary>Whether the words stand there; those of a long quote are cut off, and end in a sign that says so.</summary>
    private static bool Stands(string text, int start, int end, string quote) =>
        start >= 0 && start <= end && end <= text.Length && (text[start..end] == quote || (quote.EndsWith('…') && text[start..end].StartsWith(quote[..^1], StringComparison.Ordinal)));
}

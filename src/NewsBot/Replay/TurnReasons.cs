using NewsBot.Channels;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Replay;

/// <summary>Why a turn may differ: what was cited and found then, where the recording says so, and what is now.</summary>
/// <param name="Citations">What is no longer cited, newly cited and still cited, in this order.</param>
/// <param name="Passages">The best passages of both times, those that are found now first.</param>
/// <param name="ConfidenceThen">How likely the newspaper answered the question, 0 to 1, when it was recorded; null where the recording does not say.</param>
/// <param name="ConfidenceNow">The same now; null where nothing was looked up.</param>
internal sealed record TurnReasons(IReadOnlyList<CitationChange> Citations, IReadOnlyList<PassageChange> Passages, double? ConfidenceThen, double? ConfidenceNow)
{
    /// <summary>So many passages are shown of either time.</summary>
    private const int PassagesShown = 5;

    /// <summary>Of a turn that was played.</summary>
    /// <param name="recorded">The recorded reply; null where there is none.</param>
    /// <param name="actual">The new one.</param>
    /// <param name="then">The evidence that was recorded; null where none was.</param>
    /// <param name="now">The turn; null where nothing was looked up, or it cannot be known.</param>
    /// <param name="find">The article of an id, or null where there is none now; null where the articles cannot be looked at.</param>
    public static TurnReasons Of(ShownReply? recorded, ShownReply actual, TurnEvidence? then, TurnEvidence? now, Func<string, Article?>? find) => new(
        CitationChange.Between(recorded, actual, now, find),
        PassagesOf(then?.Passages ?? [], now?.Passages ?? [], Headlines(recorded, find)),
        then?.Confidence,
        now?.Confidence);

    private static List<PassageChange> PassagesOf(IReadOnlyList<FoundPassage> then, IReadOnlyList<FoundPassage> now, Func<string, string> headline)
    {
        var (before, after) = (Ranked(then), Ranked(now));
        return [.. now.Take(PassagesShown).Concat(then.Take(PassagesShown)).DistinctBy(passage => passage.Id).Select(passage =>
            new PassageChange(passage.Id, passage.Article, headline(passage.Article), before.GetValueOrDefault(passage.Id), after.GetValueOrDefault(passage.Id)))];
    }

    private static Dictionary<string, PassageRank> Ranked(IReadOnlyList<FoundPassage> passages) =>
        passages.Select((passage, index) => (passage.Id, Rank: new PassageRank(index + 1, passage.Score))).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Rank, StringComparer.Ordinal);

    /// <summary>An article's headline now; of one that has gone, as it was cited.</summary>
    private static Func<string, string> Headlines(ShownReply? recorded, Func<string, Article?>? find) => id =>
        find?.Invoke(id) is { } article ? ReplyText.NameOf(article) : recorded?.Citations.FirstOrDefault(citation => citation.Article == id)?.Headline ?? "";
}

/// <summary>A passage, and how it stood then and now.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Article">Its article's id.</param>
/// <param name="Headline">The article's headline; empty where the article has gone and was not cited.</param>
/// <param name="Then">Null where it was not found, or where the recording does not say.</param>
/// <param name="Now">Null where it is not found.</param>
internal sealed record PassageChange(string Id, string Article, string Headline, PassageRank? Then, PassageRank? Now);

/// <summary>How well a passage fitted.</summary>
/// <param name="Rank">Its place, counted from 1.</param>
/// <param name="Score">Comparable only within one turn.</param>
internal sealed record PassageRank(int Rank, double Score);

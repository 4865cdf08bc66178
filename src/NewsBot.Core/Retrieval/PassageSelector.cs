using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Retrieval;

/// <summary>A passage an answer may be drawn from, with the stored article it belongs to.</summary>
public sealed record EvidencePassage(ScoredPassage Scored, Article Article);

/// <summary>What an answer may be drawn from, and the measure of the question's words.</summary>
/// <param name="Passages">The passages kept, best first.</param>
/// <param name="Words">The question's words.</param>
/// <param name="Characters">The question's characters.</param>
public sealed record Evidence(IReadOnlyList<EvidencePassage> Passages, IReadOnlyList<QueryTerm> Words, IReadOnlyList<QueryTerm> Characters);

/// <summary>Keeps the few best passages, none of them twice in the same words, each with its stored article.</summary>
public sealed class PassageSelector(IOptions<RetrievalOptions> options, IArticleStore articles)
{
    /// <summary>The evidence for a question; its passages are empty where nothing was found.</summary>
    public Evidence Select(RankedPassages ranked)
    {
        var kept = ranked.Passages
            .DistinctBy(scored => scored.Passage.Text)
            .Take(options.Value.EvidencePassages)
            .Select(scored => (Scored: scored, Article: articles.Find(scored.Passage.Id.Article)))
            .Where(pair => pair.Article is not null)
            .Select(pair => new EvidencePassage(pair.Scored, pair.Article!))
            .ToList();
        return new Evidence(kept, ranked.Words, ranked.Characters);
    }
}

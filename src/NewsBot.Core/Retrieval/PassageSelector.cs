using Microsoft.Extensions.Options;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Retrieval;

/// <summary>Ranks the passages found by what they and their articles say, and keeps the few best, none of them twice in the same words.</summary>
public sealed class PassageSelector(IOptions<RetrievalOptions> options, IArticleStore articles)
{
    /// <summary>How much it counts for an article that it has the likeliest sentences: times the logarithm of their share.</summary>
    private const double SentencesWeight = 0.8;
    private const double LeastShare = 0.001;

    /// <summary>What the newest article found has ahead of one a year older: enough to decide between equals.</summary>
    private const double RecencyWeight = 0.05;

    /// <summary>Passages that share this much of their pairs of characters say the same.</summary>
    private const double Same = 0.85;

    /// <summary>The evidence for a question; its passages are empty where nothing was found.</summary>
    public Evidence Select(NewsQuery query, RankedPassages found)
    {
        var covers = new QuestionCovers(new QuestionWeights(query, found.Terms));
        var ranked = PassageCandidate.Of(found, articles, covers);
        foreach (var candidate in ranked)
        {
            candidate.Score = RankingWeights.Passages.Score(candidate.Features);
        }

        var newest = ranked.Max(candidate => candidate.Readable.Article.Date);
        var ordered = ranked.OrderByDescending(candidate => candidate.Score + Recency(candidate.Readable.Article.Date, newest)).ToList();
        var (kept, twins) = (new List<PassageCandidate>(), new Dictionary<ReadableArticle, ReadableArticle>());
        foreach (var candidate in ordered.TakeWhile(_ => kept.Count < options.Value.EvidencePassages))
        {
            if (kept.FirstOrDefault(other => SayTheSame(other.Scored.Passage, candidate.Scored.Passage)) is { } twin)
            {
                twins.TryAdd(candidate.Readable, twin.Readable);
            }
            else
            {
                kept.Add(candidate);
            }
        }

        var sentences = SentenceRanker.Rank(kept, covers);
        var shares = sentences.GroupBy(sentence => sentence.Sentence.Readable).ToDictionary(same => same.Key, same => same.Sum(sentence => sentence.Share));
        return new Evidence(covers, kept, sentences, [.. ordered.DistinctBy(candidate => candidate.Readable).OrderByDescending(candidate => candidate.Score + (SentencesWeight * Math.Log(LeastShare + shares.GetValueOrDefault(twins.GetValueOrDefault(candidate.Readable, candidate.Readable))))).Take(options.Value.Passages)]);
    }

    private static double Recency(DateOnly? date, DateOnly? newest) =>
        date is { } day && newest is { } last ? -RecencyWeight * Math.Min(1, (last.DayNumber - day.DayNumber) / 365.0) : -RecencyWeight;

    private static bool SayTheSame(Passage one, Passage other) =>
        one.Id.Article != other.Id.Article && Math.Abs(one.Text.Length - other.Text.Length) < (1 - Same) * Math.Max(one.Text.Length, other.Text.Length) && TextSimilarity.Of(one.Text, other.Text) >= Same;
}

using NewsBot.Core.Learning;

namespace NewsBot.Core.Ranking;

/// <summary>Orders sentences by how well they answer (<see cref="SentenceFeature"/>).</summary>
internal static class SentenceRanker
{
    /// <summary>The sentences of <paramref name="passages"/>, best first, with their scores and shares.</summary>
    public static IReadOnlyList<SentenceCandidate> Rank(IReadOnlyList<PassageCandidate> passages, QuestionCovers covers) => Rank(passages, covers, RankingWeights.Sentences);

    /// <summary>The same by another model.</summary>
    public static IReadOnlyList<SentenceCandidate> Rank(IReadOnlyList<PassageCandidate> passages, QuestionCovers covers, RankingModel model)
    {
        var candidates = SentenceCandidate.Of(passages, covers);
        if (candidates.Count == 0)
        {
            return candidates;
        }

        foreach (var candidate in candidates)
        {
            candidate.Score = model.Score(candidate.Features);
        }

        // How likely each is the answer if one of them is.
        var shares = SoftmaxTrainer.Softmax([.. candidates.Select(candidate => candidate.Score)]);
        for (var i = 0; i < shares.Length; i++)
        {
            candidates[i].Share = shares[i];
        }

        return [.. candidates.OrderByDescending(candidate => candidate.Score)];
    }
}

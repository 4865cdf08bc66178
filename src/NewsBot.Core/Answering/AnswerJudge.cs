using NewsBot.Core.Learning;
using NewsBot.Core.Ranking;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>How likely the best sentence answers the question at all: a learned probability over what <see cref="AnswerFeature"/> names, and next to none where <see cref="HardRule"/> forbids it.</summary>
internal static class AnswerJudge
{
    /// <summary>What is left of the probability where a hard rule is broken: people are told something wrong otherwise.</summary>
    private const double Forbidden = 0.1;

    /// <summary>The probability, 0 to 1.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="ranked">Its sentences, best first, at least one.</param>
    public static double Confidence(Evidence evidence, IReadOnlyList<SentenceCandidate> ranked)
    {
        var likely = LogisticTrainer.Probability(RankingWeights.Answers.Score(AnswerMeasure.Of(evidence, ranked)));
        return HardRule.Forbids(ranked[0].Sentence, evidence.Covers) ? Forbidden * likely : likely;
    }
}

using NewsBot.Core.Learning;
using NewsBot.Core.Ranking;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>How likely the best sentence answers the question at all: a learned probability over what <see cref="AnswerFeature"/> names, and a fraction of it where <see cref="PlainRule"/> speaks against it.</summary>
internal static class AnswerJudge
{
    /// <summary>What is left of the probability where a plain rule is broken: the sentences that it is wrong about are answered all the same where all else speaks for them.</summary>
    private const double Doubtful = 0.2;

    /// <summary>The probability, 0 to 1.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="ranked">Its sentences, best first, at least one.</param>
    public static double Confidence(Evidence evidence, IReadOnlyList<SentenceCandidate> ranked)
    {
        var likely = LogisticTrainer.Probability(RankingWeights.Answers.Score(AnswerMeasure.Of(evidence, ranked)));
        return PlainRule.SpeaksAgainst(ranked[0].Sentence, evidence.Covers) ? Doubtful * likely : likely;
    }
}

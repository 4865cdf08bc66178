using NewsBot.Core.Answering;
using NewsBot.Core.Questions;
using NewsBot.Evaluation.Statistics;

namespace NewsBot.Evaluation;

/// <summary>How well candidate sentences were ranked.</summary>
/// <param name="Questions">How many questions were measured.</param>
/// <param name="WithoutRight">How many were left out because none of their candidates is right.</param>
/// <param name="NotRead">How many of those measured were not understood as questions, and count 0.</param>
/// <param name="Mrr">The mean reciprocal rank of the first right sentence.</param>
/// <param name="Map">The mean average precision.</param>
internal sealed record SentenceResult(int Questions, int WithoutRight, int NotRead, Measure Mrr, Measure Map);

/// <summary>Ranks ready-made candidate sentences with the answer writer's own scorer.</summary>
internal sealed class SentenceEvaluation(QuestionReader reader, ISentenceRanker ranker)
{
    /// <summary>The measures over the questions that have a right sentence.</summary>
    public SentenceResult Run(IReadOnlyList<SentenceQuestion> questions, CancellationToken cancellationToken)
    {
        var measured = questions.Where(question => question.Right.Contains(true)).ToList();
        var (ranks, precisions, notRead) = (new List<double>(), new List<double>(), 0);
        foreach (var question in measured)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ranked = Rank(question);
            notRead += ranked is null ? 1 : 0;
            ranks.Add(RankedLabels.ReciprocalRank(ranked ?? []));
            precisions.Add(RankedLabels.AveragePrecision(ranked ?? []));
        }

        return new SentenceResult(measured.Count, questions.Count - measured.Count, notRead, MeanOf("mrr", "mean reciprocal rank", ranks), MeanOf("map", "mean average precision", precisions));
    }

    /// <summary>The labels, best sentence first, equally good ones in the order they came; null where the question is not read as one.</summary>
    private bool[]? Rank(SentenceQuestion question) => reader.Read(question.Question) is QuestionReading.Question { Query: var query }
        ? [.. ranker.Score(query, question.Candidates).Zip(question.Right).OrderByDescending(pair => pair.First).Select(pair => pair.Second)]
        : null;

    private static Measure MeanOf(string key, string title, List<double> values)
    {
        var interval = Bootstrap.Of(values.Count, drawn => drawn.Average(number => values[number]));
        return new Measure(key, title, MeasureUnit.Share, values.Count == 0 ? null : values.Average(), Measure.Defined(interval.Low), Measure.Defined(interval.High), values.Count);
    }
}

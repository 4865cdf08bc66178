using NewsBot.Evaluation.Statistics;

namespace NewsBot.Evaluation;

/// <summary>All that is measured of a run, in the order it is shown.</summary>
internal static class MeasureCatalogue
{
    /// <summary>The measures under their heads.</summary>
    public static IReadOnlyList<(string Head, IReadOnlyList<MeasureDefinition> Measures)> Groups { get; } =
    [
        ("Finding the article (answerable questions with gold articles)",
        [
            .. new[] { 1, 3, 5, 10 }.Select(rank => MeasureDefinition.Share($"hit{rank}", $"gold article among the first {rank}", IsFindable, result => result.GoldRank <= rank)),
            MeasureDefinition.Mean("mrr10", "mean reciprocal rank, first 10", result => IsFindable(result) ? result.GoldRank <= 10 ? 1.0 / result.GoldRank : 0 : null),
        ]),
        ("Saying it (answerable questions with gold answers)",
        [
            MeasureDefinition.Share("contained60", "right answer in the first 60 characters", IsCheckable, result => result.Contained60),
            MeasureDefinition.Share("contained120", "right answer in the first 120", IsCheckable, result => result.Contained120),
            MeasureDefinition.Share("contained200", "right answer in the first 200", IsCheckable, result => result.Contained200),
            MeasureDefinition.Share("contained", "right answer anywhere in the reply", IsCheckable, result => result.ContainedAt is not null),
            MeasureDefinition.Mean("replyLength", "characters of the reply, a refusal having 0", result => IsCheckable(result) ? result.Reply.Length : null, MeasureUnit.Characters),
            MeasureDefinition.Mean("replyLengthAnswered", "characters of the replies given", result => IsCheckable(result) && result.Answered ? result.Reply.Length : null, MeasureUnit.Characters),
            MeasureDefinition.Share("answered", "answered", IsCheckable, result => result.Answered),
            MeasureDefinition.Share("precision", "right among those answered", result => IsCheckable(result) && result.Answered, result => result.ContainedAt is not null),
            MeasureDefinition.Mean("rougeL", "ROUGE-L F", result => result.Answerable ? result.RougeL : null),
            MeasureDefinition.Mean("characterF1", "character F1", result => result.Answerable ? result.CharacterF1 : null),
        ]),
        ("Citing (answerable questions with gold articles)",
        [
            MeasureDefinition.Share("citedRight", "some citation is of a gold article, of those answered", result => IsFindable(result) && result.Answered, result => result.CitesGold),
            new("citationPrecision", "citations that are of a gold article", MeasureUnit.Share, CitationPrecision),
            MeasureDefinition.Share("citationRecall", "questions with a citation of a gold article", IsFindable, result => result.CitesGold),
        ]),
        ("Refusing",
        [
            MeasureDefinition.Share("refusalRecall", "unanswerable questions refused", result => !result.Answerable, result => result.Refused),
            MeasureDefinition.Share("falseRefusals", "answerable questions refused", result => result.Answerable, result => result.Refused),
            new("balancedAccuracy", "balanced accuracy of refusing", MeasureUnit.Share, BalancedAccuracy),
            new("auc", "area under the ROC curve of confidence", MeasureUnit.Share, results => ThresholdCurve.Area(Answerable(results))),
        ]),
        ("Being as sure as is right",
        [
            new("eceAnswerable", "calibration error: answerable", MeasureUnit.Share, results => Calibration.Error(Answerable(results))),
            new("eceRight", "calibration error: rightly answered", MeasureUnit.Share, results => Calibration.Error(Right(results))),
        ]),
        ("Time, in milliseconds",
        [
            .. Times("search", "search", result => result.Milliseconds.Search),
            .. Times("answer", "answer", result => result.Milliseconds.Answer),
            .. Times("total", "whole turn", result => result.Milliseconds.Total),
        ]),
    ];

    /// <summary>All measures.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } = [.. Groups.SelectMany(group => group.Measures)];

    /// <summary>The few that are also shown for each type of question.</summary>
    public static IReadOnlyList<MeasureDefinition> ByType { get; } = [.. All.Where(measure => measure.Key is "hit1" or "contained120" or "answered")];

    /// <summary>Confidence, and whether the question was answerable.</summary>
    public static IReadOnlyCollection<(double Confidence, bool Answerable)> Answerable(IEnumerable<QuestionResult> results) => [.. results.Select(result => (result.Confidence, result.Answerable))];

    /// <summary>Confidence, and whether the question was rightly answered.</summary>
    public static IReadOnlyCollection<(double Confidence, bool Right)> Right(IEnumerable<QuestionResult> results) => [.. results.Select(result => (result.Confidence, result.Right))];

    /// <summary>Whether it can be told if the article was found.</summary>
    public static bool IsFindable(QuestionResult result) => result.Answerable && result.GoldArticles.Count > 0;

    /// <summary>Whether it can be told if the reply is right.</summary>
    public static bool IsCheckable(QuestionResult result) => result.Answerable && result.GoldAnswers.Count > 0;

    private static double CitationPrecision(IReadOnlyList<QuestionResult> results)
    {
        var (right, all) = (0, 0);
        foreach (var result in results.Where(IsFindable))
        {
            right += result.Citations.Count(citation => result.GoldArticles.Contains(citation.Article));
            all += result.Citations.Count;
        }

        return all == 0 ? double.NaN : (double)right / all;
    }

    private static double BalancedAccuracy(IReadOnlyList<QuestionResult> results) =>
        ((results.Average(result => result.Answerable ? (double?)null : result.Refused ? 1 : 0) ?? double.NaN)
        + (results.Average(result => !result.Answerable ? (double?)null : result.Refused ? 0 : 1) ?? double.NaN)) / 2;

    private static IEnumerable<MeasureDefinition> Times(string key, string title, Func<QuestionResult, double> milliseconds) =>
        new (string Name, string Title, double Share)[] { ("Median", "median", 0.5), ("P95", "95 of 100 within", 0.95), ("P99", "99 of 100 within", 0.99) }
            .Select(of => new MeasureDefinition(key + of.Name, $"{title}, {of.Title}", MeasureUnit.Milliseconds, results => Quantile.OfUnsorted(results.Select(milliseconds), of.Share)));
}

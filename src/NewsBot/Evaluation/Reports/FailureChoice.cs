namespace NewsBot.Evaluation.Reports;

/// <summary>In which way a question failed.</summary>
internal enum FailureKind
{
    /// <summary>The search found a gold article, and yet something else was said.</summary>
    WrongSentence,

    /// <summary>It cannot be answered, and was.</summary>
    WronglyAnswered,

    /// <summary>The search found a gold article, and nothing was said.</summary>
    WronglyRefused,

    /// <summary>The search found no gold article.</summary>
    NotFound,

    /// <summary>The turn broke off.</summary>
    BrokeOff,
}

/// <summary>
/// Which failures are shown. The kinds take turns, so that none crowds out the others, and each begins with its most instructive: the wrong answers
/// given with most confidence; the refusals where the gold article was highest and, among equals, confidence lowest; the articles not found although confidence
/// was highest.
/// </summary>
internal static class FailureChoice
{
    /// <summary>The same in words, for readers of the report.</summary>
    public const string InWords = "The kinds of failure take turns. Wrong answers come by confidence, the highest first; wrong refusals by the rank of the gold article, the first first, and then the lowest confidence first; articles not found by confidence, the highest first.";

    /// <summary>How <paramref name="result"/> failed; null where it did not.</summary>
    public static FailureKind? KindOf(QuestionResult result) => Verdicts.Of(result) switch
    {
        Verdict.Right => null,
        Verdict.Failed => FailureKind.BrokeOff,
        _ when !result.Answerable => FailureKind.WronglyAnswered,
        _ when result is { GoldArticles.Count: > 0, GoldRank: null } => FailureKind.NotFound,
        Verdict.Refused => FailureKind.WronglyRefused,
        _ => FailureKind.WrongSentence,
    };

    /// <summary>Up to <paramref name="most"/> failures, the most instructive first.</summary>
    public static IReadOnlyList<(FailureKind Kind, QuestionResult Result)> Of(IReadOnlyList<QuestionResult> results, int most) =>
    [
        .. results
            .Select(result => (Kind: KindOf(result), Result: result))
            .Where(failure => failure.Kind is not null)
            .GroupBy(failure => failure.Kind!.Value, failure => failure.Result)
            .SelectMany(same => InOrder(same.Key, same).Select((result, turn) => (Turn: turn, Kind: same.Key, Result: result)))
            .OrderBy(failure => failure.Turn)
            .ThenBy(failure => failure.Kind)
            .Take(most)
            .Select(failure => (failure.Kind, failure.Result)),
    ];

    private static IEnumerable<QuestionResult> InOrder(FailureKind kind, IEnumerable<QuestionResult> results) => kind == FailureKind.WronglyRefused
        ? results.OrderBy(result => result.GoldRank ?? int.MaxValue).ThenBy(result => result.Confidence)
        : results.OrderByDescending(result => result.Confidence);
}

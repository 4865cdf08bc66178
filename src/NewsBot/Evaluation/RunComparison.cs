using NewsBot.Evaluation.Statistics;

namespace NewsBot.Evaluation;

/// <summary>A run held against an earlier one, over the questions that both asked.</summary>
/// <param name="Shared">How many questions both asked; the same id in other words is another question.</param>
/// <param name="OnlyBefore">How many only the earlier run asked.</param>
/// <param name="OnlyNow">How many only this run asked.</param>
/// <param name="Measures">What changed of each measure.</param>
/// <param name="Worse">The questions that went worse, the worst change first.</param>
/// <param name="Better">The questions that went better, the best change first.</param>
internal sealed record RunComparison(int Shared, int OnlyBefore, int OnlyNow, IReadOnlyList<MeasureChange> Measures, IReadOnlyList<QuestionChange> Worse, IReadOnlyList<QuestionChange> Better)
{
    /// <summary><paramref name="now"/> held against <paramref name="before"/>.</summary>
    public static RunComparison Of(EvaluationRun before, EvaluationRun now)
    {
        var earlier = before.Questions.DistinctBy(result => (result.Id, result.Question)).ToDictionary(result => (result.Id, result.Question));
        var shared = now.Questions.Where(result => earlier.ContainsKey((result.Id, result.Question))).ToList();
        var pairs = shared.ConvertAll(result => (Before: earlier[(result.Id, result.Question)], Now: result));
        var changes = pairs
            .Select(pair => (pair.Now, From: Verdicts.Of(pair.Before), To: Verdicts.Of(pair.Now)))
            .Select(pair => (Change: new QuestionChange(pair.Now.Id, pair.Now.Question, pair.From, pair.To), By: (int)pair.To - (int)pair.From))
            .ToList();
        IReadOnlyList<QuestionResult> old = [.. pairs.Select(pair => pair.Before)];
        return new RunComparison(
            pairs.Count,
            before.Questions.Count - pairs.Count,
            now.Questions.Count - pairs.Count,
            [.. MeasureCatalogue.All.Select(definition => MeasureChange.Of(definition, old, shared))],
            [.. changes.Where(change => change.By < 0).OrderBy(change => change.By).Select(change => change.Change)],
            [.. changes.Where(change => change.By > 0).OrderByDescending(change => change.By).Select(change => change.Change)]);
    }
}

/// <summary>A question whose verdict changed.</summary>
internal sealed record QuestionChange(string Id, string Question, Verdict Before, Verdict Now);

/// <summary>What changed of a measure.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Before">The earlier figure, over the shared questions; none where none counts.</param>
/// <param name="Now">The figure now.</param>
/// <param name="Difference">The second less the first.</param>
/// <param name="Low">The lower end of the difference's 95 % interval, both runs being drawn the same questions.</param>
/// <param name="High">Its upper end.</param>
/// <param name="PValue">For measures of yes and no: the exact McNemar test over the questions that count in both, 0 to 1; none for others.</param>
internal sealed record MeasureChange(string Key, string Title, MeasureUnit Unit, double? Before, double? Now, double? Difference, double? Low, double? High, double? PValue)
{
    /// <summary>The change of a measure between the results of the same questions.</summary>
    public static MeasureChange Of(MeasureDefinition definition, IReadOnlyList<QuestionResult> before, IReadOnlyList<QuestionResult> now)
    {
        var (was, isNow) = (Measure.Statistic(definition, before), Measure.Statistic(definition, now));
        var interval = Bootstrap.Of(now.Count, drawn => isNow(drawn) - was(drawn));
        var (old, current) = (definition.Of(before), definition.Of(now));
        return new MeasureChange(
            definition.Key,
            definition.Title,
            definition.Unit,
            Measure.Defined(old),
            Measure.Defined(current),
            Measure.Defined(current - old),
            Measure.Defined(interval.Low),
            Measure.Defined(interval.High),
            definition is { IsYesNo: true, PerQuestion: { } count } ? Test(before.Zip(now, (one, other) => (count(one), count(other)))) : null);
    }

    /// <summary>Whether chance alone hardly explains the change: the test's p is below 0.05 or, where there is none, the interval leaves out 0. Never so of times: the intervals know of chance in the questions, not of what else the machine was doing.</summary>
    public bool IsTelling => Unit != MeasureUnit.Milliseconds && (PValue is { } p ? p < 0.05 : Low > 0 || High < 0);

    private static double Test(IEnumerable<(double? Before, double? Now)> pairs)
    {
        var changed = pairs.Where(pair => pair.Before is not null && pair.Now is not null && pair.Before != pair.Now).ToList();
        return McNemar.PValue(changed.Count(pair => pair.Now > pair.Before), changed.Count(pair => pair.Now < pair.Before));
    }
}

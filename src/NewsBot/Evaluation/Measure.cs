using NewsBot.Evaluation.Statistics;

namespace NewsBot.Evaluation;

/// <summary>A figure and the range that chance in the choice of questions leaves to it.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Value">The figure; none where no question counts for it.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Questions">How many questions count for it; none where it is no mean over questions.</param>
internal sealed record Measure(string Key, string Title, MeasureUnit Unit, double? Value, double? Low, double? High, int? Questions)
{
    /// <summary>The measure of <paramref name="results"/>.</summary>
    public static Measure Of(MeasureDefinition definition, IReadOnlyList<QuestionResult> results)
    {
        var interval = Bootstrap.Of(results.Count, Statistic(definition, results));
        var counted = definition.PerQuestion is { } perQuestion ? results.Count(result => perQuestion(result) is not null) : (int?)null;
        return new Measure(definition.Key, definition.Title, definition.Unit, Defined(definition.Of(results)), Defined(interval.Low), Defined(interval.High), counted);
    }

    /// <summary>The measure of the results of those numbers.</summary>
    public static Func<int[], double> Statistic(MeasureDefinition definition, IReadOnlyList<QuestionResult> results)
    {
        if (definition.PerQuestion is { } perQuestion)
        {
            var values = results.Select(result => perQuestion(result) ?? double.NaN).ToArray();
            return drawn => MeanOf(values, drawn);
        }

        return drawn => definition.Of(Array.ConvertAll(drawn, number => results[number]));
    }

    /// <summary>The number where there is one.</summary>
    public static double? Defined(double value) => double.IsNaN(value) ? null : value;

    private static double MeanOf(double[] values, int[] drawn)
    {
        var (sum, count) = (0.0, 0);
        foreach (var number in drawn)
        {
            if (!double.IsNaN(values[number]))
            {
                sum += values[number];
                count++;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }
}

namespace NewsBot.Evaluation.Statistics;

/// <summary>What would happen if all that is less sure than a threshold were refused.</summary>
/// <param name="Threshold">The least confidence that is answered.</param>
/// <param name="RefusedRightly">The share of the unanswerable refused, 0 to 1.</param>
/// <param name="RefusedWrongly">The share of the answerable refused, 0 to 1.</param>
internal sealed record ThresholdPoint(double Threshold, double RefusedRightly, double RefusedWrongly);

/// <summary>How well confidence tells the answerable from the unanswerable.</summary>
internal static class ThresholdCurve
{
    /// <summary>The share of pairs, one answerable and one unanswerable, of which the answerable has the higher confidence, ties counting half (Mann and Whitney 1947: the area under the ROC curve); NaN where either kind is missing.</summary>
    public static double Area(IEnumerable<(double Confidence, bool Answerable)> cases)
    {
        var (answerable, unanswerable, won) = (0L, 0L, 0.0);
        foreach (var tied in cases.OrderBy(one => one.Confidence).GroupBy(one => one.Confidence))
        {
            var (more, all) = (tied.LongCount(one => one.Answerable), tied.LongCount());
            won += more * (unanswerable + ((all - more) / 2.0));
            answerable += more;
            unanswerable += all - more;
        }

        return answerable == 0 || unanswerable == 0 ? double.NaN : won / answerable / unanswerable;
    }

    /// <summary>One point for every threshold that makes a difference, from refusing nothing to refusing all; none where either kind is missing.</summary>
    public static IReadOnlyList<ThresholdPoint> Points(IReadOnlyCollection<(double Confidence, bool Answerable)> cases)
    {
        var (answerable, unanswerable) = ((double)cases.Count(one => one.Answerable), (double)cases.Count(one => !one.Answerable));
        if (answerable == 0 || unanswerable == 0)
        {
            return [];
        }

        var (points, refusedAnswerable, refusedUnanswerable) = (new List<ThresholdPoint>(), 0, 0);
        foreach (var tied in cases.OrderBy(one => one.Confidence).GroupBy(one => one.Confidence))
        {
            points.Add(new ThresholdPoint(tied.Key, refusedUnanswerable / unanswerable, refusedAnswerable / answerable));
            refusedAnswerable += tied.Count(one => one.Answerable);
            refusedUnanswerable += tied.Count(one => !one.Answerable);
        }

        return [.. points, new ThresholdPoint(1, 1, 1)];
    }
}

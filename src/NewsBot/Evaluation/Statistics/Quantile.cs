namespace NewsBot.Evaluation.Statistics;

/// <summary>Values below which a share of the others lies.</summary>
internal static class Quantile
{
    /// <summary>The value at <paramref name="share"/> (0 to 1) of <paramref name="sorted"/>, between two values on the straight line; NaN where there are none.</summary>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    /// <summary>The same of values in any order.</summary>
    public static double OfUnsorted(IEnumerable<double> values, double share) => Of([.. values.Order()], share);
}

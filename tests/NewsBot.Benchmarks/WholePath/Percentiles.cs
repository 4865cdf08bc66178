namespace NewsBot.Benchmarks.WholePath;

/// <summary>Percentiles of times, in milliseconds, by nearest rank.</summary>
internal static class Percentiles
{
    /// <summary>The time that <paramref name="share"/> of <paramref name="times"/> do not exceed; 0 where there are none.</summary>
    public static double Of(IEnumerable<TimeSpan> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)Math.Ceiling(share * sorted.Count) - 1].TotalMilliseconds;
    }
}

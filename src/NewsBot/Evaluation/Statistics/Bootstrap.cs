namespace NewsBot.Evaluation.Statistics;

/// <summary>The range in which a measure would lie for 95 of 100 other draws of as many questions.</summary>
internal readonly record struct Interval(double Low, double High);

/// <summary>Percentile-bootstrap intervals over questions (Efron, Bootstrap methods: another look at the jackknife, 1979).</summary>
internal static class Bootstrap
{
    private const int Resamples = 1000;
    private const ulong Seed = 1;
    private const double Outside = 0.025;

    /// <summary>
    /// The interval of <paramref name="statistic"/>, which is given the numbers of the questions drawn, from 0 to <paramref name="count"/> less 1; the array is
    /// used again for the next draw. Draws of which it is not defined (NaN) are left out; NaN where it is defined of none.
    /// </summary>
    public static Interval Of(int count, Func<int[], double> statistic)
    {
        var (numbers, drawn, values) = (new SeededNumbers(Seed), new int[count], new List<double>(Resamples));
        for (var resample = 0; resample < Resamples && count > 0; resample++)
        {
            for (var i = 0; i < count; i++)
            {
                drawn[i] = numbers.Next(count);
            }

            if (statistic(drawn) is var value && !double.IsNaN(value))
            {
                values.Add(value);
            }
        }

        var sorted = values.Order().ToArray();
        return new Interval(Quantile.Of(sorted, Outside), Quantile.Of(sorted, 1 - Outside));
    }
}

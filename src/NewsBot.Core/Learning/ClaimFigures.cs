namespace NewsBot.Core.Learning;

/// <summary>How well a judge of claims does.</summary>
/// <param name="BalancedAccuracy">The mean of the share of true claims supported and the share of invented ones not; not a number where there is only one kind.</param>
/// <param name="Caught">The share of invented claims that score lower than all but 5% of the true ones; not a number where there is only one kind.</param>
/// <param name="TrueSupported">The share of true claims supported.</param>
/// <param name="InventedRefused">The share of invented claims not supported.</param>
public sealed record ClaimFigures(double BalancedAccuracy, double Caught, double TrueSupported, double InventedRefused)
{
    /// <summary>The share of true claims that may be lost where <see cref="Caught"/> is read.</summary>
    public const double FalseAlarms = 0.05;

    /// <summary>The figures of <paramref name="judged"/> claims. Where claims score the same, <see cref="Caught"/> takes them by lot: a share of each kind.</summary>
    public static ClaimFigures Of(IReadOnlyList<(bool Truth, bool Supported, double Score)> judged)
    {
        var (yes, no) = (judged.Count(item => item.Truth), judged.Count(item => !item.Truth));
        var supported = Share(judged.Count(item => item.Truth && item.Supported), yes);
        var refused = Share(judged.Count(item => !item.Truth && !item.Supported), no);
        return new ClaimFigures((supported + refused) / 2, yes == 0 || no == 0 ? double.NaN : CaughtIn(judged, yes, no), supported, refused);
    }

    private static double CaughtIn(IEnumerable<(bool Truth, bool Supported, double Score)> judged, int yes, int no)
    {
        var (alarms, caught) = (0.0, 0.0);
        foreach (var level in judged.GroupBy(item => item.Score).OrderBy(level => level.Key))
        {
            var (more, found) = ((double)level.Count(item => item.Truth) / yes, (double)level.Count(item => !item.Truth) / no);
            if (alarms + more > FalseAlarms)
            {
                return caught + (found * (FalseAlarms - alarms) / more);
            }

            (alarms, caught) = (alarms + more, caught + found);
        }

        return caught;
    }

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}

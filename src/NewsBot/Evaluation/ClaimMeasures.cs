using NewsBot.Core.Learning;
using NewsBot.Evaluation.Statistics;

namespace NewsBot.Evaluation;

/// <summary>A measure and the range in which it would lie for 95 of 100 other draws of the claims; nulls where it is not defined.</summary>
internal sealed record Measured(double? Value, double? Low, double? High);

/// <summary>How often the checker of claims is right.</summary>
/// <param name="Source">What stands before the first dash of the ids; <c>all</c> for all claims.</param>
/// <param name="True">How many claims are true.</param>
/// <param name="Invented">How many are not.</param>
/// <param name="BalancedAccuracy">The mean of the two shares judged rightly.</param>
/// <param name="Caught">The share of invented claims caught where 5% of the true ones are lost.</param>
/// <param name="TrueSupported">The share of true claims supported.</param>
/// <param name="InventedRefused">The share of invented claims not supported.</param>
internal sealed record ClaimMeasures(string Source, int True, int Invented, Measured BalancedAccuracy, Measured Caught, Measured TrueSupported, Measured InventedRefused)
{
    /// <summary>The measures of all <paramref name="judged"/> claims and of each source.</summary>
    public static IReadOnlyList<ClaimMeasures> Of(IReadOnlyList<(string Source, bool Truth, bool Supported, double Score)> judged) =>
        [Of("all", judged), .. judged.GroupBy(claim => claim.Source).OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => Of(source.Key, [.. source]))];

    private static ClaimMeasures Of(string source, IReadOnlyList<(string Source, bool Truth, bool Supported, double Score)> judged)
    {
        (bool, bool, double)[] claims = [.. judged.Select(claim => (claim.Truth, claim.Supported, claim.Score))];
        var figures = ClaimFigures.Of(claims);
        return new ClaimMeasures(
            source,
            judged.Count(claim => claim.Truth),
            judged.Count(claim => !claim.Truth),
            Range(figures => figures.BalancedAccuracy),
            Range(figures => figures.Caught),
            Range(figures => figures.TrueSupported),
            Range(figures => figures.InventedRefused));

        Measured Range(Func<ClaimFigures, double> one)
        {
            var value = one(figures);
            var interval = double.IsNaN(value) ? default : Bootstrap.Of(claims.Length, drawn => one(ClaimFigures.Of([.. drawn.Select(at => claims[at])])));
            return double.IsNaN(value) ? new Measured(null, null, null) : new Measured(value, interval.Low, interval.High);
        }
    }
}

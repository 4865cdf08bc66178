using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations.Claims;

/// <summary>How exactly a number is meant.</summary>
internal enum QuantityBound
{
    /// <summary>20.</summary>
    Exact,

    /// <summary>约20, 20左右.</summary>
    About,

    /// <summary>近20, 不到20, 20以下.</summary>
    Below,

    /// <summary>超20, 20多, 20余, 20以上.</summary>
    Above,
}

/// <summary>A number with its unit.</summary>
/// <param name="Span">Where it stands, unit included.</param>
/// <param name="Value">Its value, 万 and 亿 multiplied out; a fraction or 成 as a percentage.</param>
/// <param name="Unit">Its unit; the next character where none is known; empty at the end.</param>
/// <param name="Bound">How exactly it is meant.</param>
internal sealed record Quantity(TextSpan Span, decimal Value, string Unit, QuantityBound Bound)
{
    /// <summary>Whether the evidence's <paramref name="stated"/> number is counted in the same.</summary>
    public bool SameUnit(Quantity stated) => QuantityUnits.Fit(Unit, stated.Unit);

    /// <summary>Whether <paramref name="stated"/> says this number: the same and as exact, or an exact one that makes this round one true.</summary>
    public bool BorneOutBy(Quantity stated) => (Bound, stated.Bound) switch
    {
        var (own, other) when own == other => Value == stated.Value,
        (QuantityBound.Above, QuantityBound.Exact or QuantityBound.About) => stated.Value > Value && stated.Value <= Value * 1.15m && IsRound,
        (QuantityBound.Below, QuantityBound.Exact or QuantityBound.About) => stated.Value < Value && stated.Value >= Value * 0.85m && IsRound,
        (QuantityBound.About, QuantityBound.Exact) => Math.Abs(stated.Value - Value) <= Value * 0.05m,
        (QuantityBound.About, _) => Value == stated.Value,
        _ => false,
    };

    /// <summary>Whether the number ends in the same figures, however exactly meant.</summary>
    public bool SameValue(Quantity stated) => Value == stated.Value;

    private bool IsRound => Value.ToString("G29", System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0').Replace(".", "", StringComparison.Ordinal).Length <= 3;
}

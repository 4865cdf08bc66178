using System.ComponentModel.DataAnnotations;

namespace NewsBot.Core.Settings;

/// <summary>
/// The bounds of an option, with the sentence that is shown where it lies outside. The generator of option validators puts a class of its own in the place of
/// <see cref="RangeAttribute"/>, and that one leaves the sentence out.
/// </summary>
public sealed class WithinAttribute : RangeAttribute
{
    /// <summary>Bounds of a whole number, both allowed.</summary>
    public WithinAttribute(int least, int most)
        : base(least, most)
    {
    }

    /// <summary>Bounds of a fraction, both allowed.</summary>
    public WithinAttribute(double least, double most)
        : base(least, most)
    {
    }

    /// <summary>Bounds of a value of another type, such as a <see cref="TimeSpan"/>, written in the invariant culture; both allowed.</summary>
    public WithinAttribute(Type type, string least, string most)
        : base(type, least, most)
    {
        ParseLimitsInInvariantCulture = true;
        ConvertValueInInvariantCulture = true;
    }
}

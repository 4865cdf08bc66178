using System.Globalization;

namespace NewsBot.Evaluation.Reports;

/// <summary>Figures as readers are shown them.</summary>
internal static class Figures
{
    /// <summary>A figure in its unit; - where there is none.</summary>
    public static string Of(double? value, MeasureUnit unit) => value is { } number ? number.ToString(Format(unit), CultureInfo.InvariantCulture) : "-";

    /// <summary>The two ends of an interval; nothing where there is none.</summary>
    public static string Range(double? low, double? high, MeasureUnit unit) => low is { } from && high is { } to ? $"{Of(from, unit)} to {Of(to, unit)}" : "";

    /// <summary>A measure with its interval.</summary>
    public static string WithRange(Measure measure) => measure.Value is null ? "-" : $"{Of(measure.Value, measure.Unit)} ({Range(measure.Low, measure.High, measure.Unit)})";

    /// <summary>A difference, with its sign.</summary>
    public static string Signed(double? difference, MeasureUnit unit) => difference is { } number ? number.ToString($"+{Format(unit)};-{Format(unit)};{Format(unit)}", CultureInfo.InvariantCulture) : "-";

    /// <summary>The p of a test.</summary>
    public static string PValue(double? p) => p switch
    {
        null => "",
        < 0.0001 => "<0.0001",
        { } number => number.ToString("0.0000", CultureInfo.InvariantCulture),
    };

    /// <summary>A whole number, thousands apart.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Format(MeasureUnit unit) => unit switch
    {
        MeasureUnit.Characters => "0.0",
        MeasureUnit.Milliseconds => "0.00",
        _ => "0.000",
    };
}

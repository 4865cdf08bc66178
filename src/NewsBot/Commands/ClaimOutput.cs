using System.Globalization;
using NewsBot.Core.Citations.Claims;
using NewsBot.Evaluation;

namespace NewsBot.Commands;

/// <summary>What <c>check</c> prints for a person.</summary>
internal static class ClaimOutput
{
    /// <summary>A verdict and what stands against the claim.</summary>
    public static void Write(ClaimVerdict verdict, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(verdict.Supported ? "supported" : "not supported")}, score {verdict.Score:F2}"));
        foreach (var reason in verdict.Reasons)
        {
            output.WriteLine($"  {reason.Sentence}");
        }
    }

    /// <summary>One claim of many, on a line.</summary>
    public static void WriteLine(string id, ClaimVerdict verdict, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}  {(verdict.Supported ? "supported    " : "not supported")}  {verdict.Score:F2}  {string.Join(' ', verdict.Reasons.Select(reason => reason.Sentence))}"));

    /// <summary>How often the checker is right.</summary>
    public static void Write(IReadOnlyList<ClaimMeasures> measures, TextWriter output)
    {
        foreach (var part in measures)
        {
            output.WriteLine($"{part.Source,-12} {part.True,5} true {part.Invented,5} invented  balanced accuracy {Text(part.BalancedAccuracy)}  invented caught at 5% false alarms {Text(part.Caught)}  true supported {Text(part.TrueSupported)}  invented refused {Text(part.InventedRefused)}");
        }
    }

    private static string Text(Measured measured) => measured.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value:F3} ({measured.Low:F3}–{measured.High:F3})") : "-";
}

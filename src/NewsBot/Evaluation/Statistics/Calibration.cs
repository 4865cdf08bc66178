namespace NewsBot.Evaluation.Statistics;

/// <summary>The questions whose confidence lies between two tenths.</summary>
/// <param name="From">The lower end, inclusive.</param>
/// <param name="To">The upper end, exclusive but for the last.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Confidence">Their mean confidence; 0 where there are none.</param>
/// <param name="Share">The share of them that came true, 0 to 1; 0 where there are none.</param>
internal sealed record ReliabilityBin(double From, double To, int Count, double Confidence, double Share);

/// <summary>Whether what is held for 70 per cent sure is so 70 times of 100.</summary>
internal static class Calibration
{
    private const int BinCount = 10;

    /// <summary>The ten bins.</summary>
    public static IReadOnlyList<ReliabilityBin> Bins(IReadOnlyCollection<(double Confidence, bool True)> cases)
    {
        var filled = cases.ToLookup(one => Math.Clamp((int)(one.Confidence * BinCount), 0, BinCount - 1));
        return [.. Enumerable.Range(0, BinCount).Select(bin => new ReliabilityBin(
            (double)bin / BinCount,
            (bin + 1.0) / BinCount,
            filled[bin].Count(),
            filled[bin].Select(one => one.Confidence).DefaultIfEmpty().Average(),
            filled[bin].Select(one => one.True ? 1.0 : 0).DefaultIfEmpty().Average()))];
    }

    /// <summary>The expected calibration error, 0 to 1: the mean distance of confidence from what came true, bins weighted by their size (Naeini and others, Obtaining well calibrated probabilities using Bayesian binning, 2015). NaN without cases.</summary>
    public static double Error(IReadOnlyCollection<(double Confidence, bool True)> cases) =>
        cases.Count == 0 ? double.NaN : Bins(cases).Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Share)) / cases.Count;
}

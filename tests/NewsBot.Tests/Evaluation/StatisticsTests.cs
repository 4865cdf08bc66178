using NewsBot.Evaluation.Statistics;

namespace NewsBot.Tests.Evaluation;

public class StatisticsTests
{
    [Theory]
    [InlineData(new[] { false, true, false, true }, 0.5, 0.5)]
    [InlineData(new[] { true, false, true }, 1, (1 + (2.0 / 3)) / 2)]
    [InlineData(new[] { false, false }, 0, 0)]
    public void RankedLabels_SmallLists_AreAsComputedByHand(bool[] right, double reciprocalRank, double averagePrecision)
    {
        Assert.Equal(reciprocalRank, RankedLabels.ReciprocalRank(right), 12);
        Assert.Equal(averagePrecision, RankedLabels.AveragePrecision(right), 12);
    }

    // Of the four pairs, 0.9 beats 0.1 and 0.5, 0.5 beats 0.1 and ties with 0.5: 3.5 of 4.
    [Fact]
    public void Area_Ties_CountHalf() => Assert.Equal(3.5 / 4, ThresholdCurve.Area([(0.9, true), (0.5, true), (0.5, false), (0.1, false)]), 12);

    [Fact]
    public void Area_OneKindOnly_IsNotDefined() => Assert.Equal(double.NaN, ThresholdCurve.Area([(0.9, true)]));

    [Fact]
    public void Points_EveryThreshold_IsOnceThereFromNothingToAll()
    {
        var points = ThresholdCurve.Points([(0.9, true), (0.5, true), (0.5, false), (0.1, false)]);

        Assert.Equal([(0.1, 0, 0), (0.5, 0.5, 0), (0.9, 1, 0.5), (1, 1, 1)], points.Select(point => (point.Threshold, point.RefusedRightly, point.RefusedWrongly)));
    }

    // Both sides of the binomial: 1 for and 5 against of 6 is 2 * (1 + 6) / 64.
    [Theory]
    [InlineData(1, 5, 14.0 / 64)]
    [InlineData(5, 1, 14.0 / 64)]
    [InlineData(0, 8, 2.0 / 256)]
    [InlineData(3, 3, 1)]
    [InlineData(0, 0, 1)]
    public void McNemar_SmallCounts_IsTheExactBinomial(int better, int worse, double expected) => Assert.Equal(expected, McNemar.PValue(better, worse), 12);

    [Fact]
    public void McNemar_ThousandsOfChanges_IsStillANumber() => Assert.InRange(McNemar.PValue(2400, 2600), 0.0045, 0.0050);

    // (0.92, so) and (0.98, not so) share a bin: mean 0.95, share 0.5, off by 0.45 at weight 2/4. 0.25 so: off by 0.75; 0.05 not so: off by 0.05; each at 1/4.
    [Fact]
    public void CalibrationError_SmallCase_IsAsComputedByHand() =>
        Assert.Equal((0.45 * 2 / 4) + (0.75 / 4) + (0.05 / 4), Calibration.Error([(0.92, true), (0.98, false), (0.25, true), (0.05, false)]), 12);

    [Fact]
    public void Bins_FullConfidence_IsInTheLast() => Assert.Equal(1, Calibration.Bins([(1, true)])[9].Count);

    [Theory]
    [InlineData(0.5, 2.5)]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    [InlineData(0.95, 3.85)]
    public void Quantile_BetweenTwoValues_LiesOnTheLine(double share, double expected) => Assert.Equal(expected, Quantile.OfUnsorted([4, 1, 3, 2], share), 12);

    [Fact]
    public void Bootstrap_SameQuestions_GivesTheSameIntervalAroundTheMean()
    {
        double[] values = [.. Enumerable.Range(0, 200).Select(i => i % 4 == 0 ? 1.0 : 0)];

        var first = Bootstrap.Of(values.Length, drawn => drawn.Average(number => values[number]));

        Assert.Equal(first, Bootstrap.Of(values.Length, drawn => drawn.Average(number => values[number])));

        // The normal approximation: 0.25 ± 1.96 * sqrt(0.25 * 0.75 / 200) = 0.19 to 0.31.
        Assert.InRange(first.Low, 0.17, 0.21);
        Assert.InRange(first.High, 0.29, 0.33);
    }

    [Fact]
    public void Bootstrap_NeverDefined_HasNoInterval() => Assert.Equal(new Interval(double.NaN, double.NaN), Bootstrap.Of(3, _ => double.NaN));
}

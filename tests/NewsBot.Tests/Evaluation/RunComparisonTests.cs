using NewsBot.Evaluation;
using static NewsBot.Tests.Evaluation.Results;

namespace NewsBot.Tests.Evaluation;

public class RunComparisonTests
{
    private static readonly RunComparison Comparison = RunComparison.Of(
        Run(Result("same"), Result("mended", containedAt: null), Result("broken"), Result("hushed"), Result("gone")),
        Run(Result("same"), Result("mended"), Result("broken", containedAt: null), Result("hushed", outcome: "noEvidence"), Result("new")));

    [Fact]
    public void Of_TwoRuns_ComparesWhatBothAsked() => Assert.Equal((4, 1, 1), (Comparison.Shared, Comparison.OnlyBefore, Comparison.OnlyNow));

    [Fact]
    public void Of_TwoRuns_NamesEveryChangeTheWorstFirst()
    {
        Assert.Equal([("broken", Verdict.Right, Verdict.Wrong), ("hushed", Verdict.Right, Verdict.Refused)], Comparison.Worse.Select(change => (change.Id, change.Before, change.Now)));
        Assert.Equal(["mended"], Comparison.Better.Select(change => change.Id));
    }

    // Of the four, three were right and now two are; one changed for the better and two for the worse, which chance does with p 1.
    [Fact]
    public void Of_YesNoMeasure_HasDifferenceAndTest()
    {
        var change = Comparison.Measures.Single(measure => measure.Key == "contained");

        Assert.Equal((0.75, 0.5, -0.25, 1.0), (change.Before, change.Now, change.Difference, change.PValue));
    }

    [Fact]
    public void Of_SameRun_LeavesNoRoomForADifference() =>
        Assert.All(RunComparison.Of(Run(Result("a"), Result("b", containedAt: null)), Run(Result("a"), Result("b", containedAt: null))).Measures, change => Assert.True(change is { Low: null or 0, High: null or 0, IsTelling: false }, change.Key));
}

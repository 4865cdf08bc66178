using NewsBot.Evaluation;
using static NewsBot.Tests.Evaluation.Results;

namespace NewsBot.Tests.Evaluation;

public class MeasureTests
{
    private static readonly EvaluationRun Mixed = Run(
        Result("right"),
        Result("late", goldRank: 4, containedAt: 150),
        Result("wrong", goldRank: 2, containedAt: null, cites: "b"),
        Result("lost", goldRank: null, outcome: "noEvidence", confidence: 0.1),
        Result("refused", answerable: false, outcome: "noEvidence", confidence: 0.2),
        Result("believed", answerable: false, confidence: 0.8));

    [Theory]
    [InlineData("hit1", 1.0 / 4)]
    [InlineData("hit3", 2.0 / 4)]
    [InlineData("hit5", 3.0 / 4)]
    [InlineData("mrr10", (1 + 0.25 + 0.5) / 4)]
    [InlineData("contained60", 1.0 / 4)]
    [InlineData("contained200", 2.0 / 4)]
    [InlineData("replyLength", 27.0 / 4)]
    [InlineData("replyLengthAnswered", 9)]
    [InlineData("answered", 3.0 / 4)]
    [InlineData("precision", 2.0 / 3)]
    [InlineData("citedRight", 2.0 / 3)]
    [InlineData("citationPrecision", 2.0 / 3)]
    [InlineData("citationRecall", 2.0 / 4)]
    [InlineData("refusalRecall", 1.0 / 2)]
    [InlineData("falseRefusals", 1.0 / 4)]
    [InlineData("balancedAccuracy", (0.5 + 0.75) / 2)]
    [InlineData("auc", 6.0 / 8)]
    public void MeasureOf_SixQuestions_IsAsCountedByHand(string key, double expected) => Assert.Equal(expected, Mixed.MeasureOf(key).Value!.Value, 12);

    [Fact]
    public void MeasureOf_NothingUnanswerable_IsNotDefined() => Assert.All(["refusalRecall", "auc", "balancedAccuracy"], key => Assert.Null(Run(Result("a")).MeasureOf(key).Value));

    [Theory]
    [InlineData("right", null)]
    [InlineData("wrong", "WrongSentence")]
    [InlineData("lost", "NotFound")]
    [InlineData("refused", null)]
    [InlineData("believed", "WronglyAnswered")]
    public void KindOf_Result_IsWhatWentWrong(string id, string? expected) =>
        Assert.Equal(expected, NewsBot.Evaluation.Reports.FailureChoice.KindOf(Mixed.Questions.Single(result => result.Id == id))?.ToString());

    [Fact]
    public void FailureChoice_MoreThanFit_LetsTheKindsTakeTurns()
    {
        var chosen = NewsBot.Evaluation.Reports.FailureChoice.Of([Result("w1", containedAt: null, confidence: 0.7), Result("w2", containedAt: null, confidence: 0.8), Result("w3", containedAt: null, confidence: 0.6), Result("n", goldRank: null, outcome: "noEvidence")], 3);

        Assert.Equal(["w2", "n", "w1"], chosen.Select(failure => failure.Result.Id));
    }
}

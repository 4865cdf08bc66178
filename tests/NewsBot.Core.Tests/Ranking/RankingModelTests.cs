using NewsBot.Core.Ranking;

namespace NewsBot.Core.Tests.Ranking;

public class RankingModelTests
{
    private static readonly string[] Names = ["Words", "Length", "When.Date"];

    [Fact]
    public void WriteThenRead_WeightsAndTrees_ScoresTheSame()
    {
        var model = new RankingModel([1.5, 0, -0.25], [new RegressionTree([0, -1, 2], [0.5f, 0, 0.1f], [1, 2, 3, 4])]);
        var text = new StringWriter();

        model.Write(text, "sentences", Names);
        var read = RankingWeights.Read(text.ToString().Split('\n'), "sentences", Names);

        Assert.All(new double[][] { [0, 1, 0], [0.6, 1, 0], [1, 0, 1] }, features => Assert.Equal(model.Score(features), read.Score(features), 6));
    }

    [Theory]
    [InlineData(0.4, 0.0, 1)]
    [InlineData(0.6, 0.0, 3)]
    [InlineData(0.6, 1.0, 4)]
    public void Score_Tree_FollowsYesAndNo(double words, double date, double expected) =>
        Assert.Equal(expected, new RegressionTree([0, -1, 2], [0.5f, 0, 0.1f], [1, 2, 3, 4]).Score([words, 0, date]));

    [Fact]
    public void Read_LineWithoutWeight_IsNamed() =>
        Assert.Contains("Words", Assert.Throws<FormatException>(() => RankingWeights.Read(["[sentences]", "Words"], "sentences", Names)).Message, StringComparison.Ordinal);

    [Fact]
    public void Own_EveryModel_HasWeights() =>
        Assert.All(new[] { RankingWeights.Passages, RankingWeights.Sentences, RankingWeights.Answers }, model => Assert.Contains(model.Weights, weight => weight != 0));
}

using NewsBot.Core.Learning;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Tests.Learning;

public class TrainerTests
{
    [Fact]
    public void Softmax_FirstFeatureTells_WeighsItMost()
    {
        var lists = Enumerable.Range(0, 20).Select(at => List([[1, at % 2], [0, 1 - (at % 2)]], [1, 0])).ToList();

        var weights = new SoftmaxTrainer(2, 0.001, 200).Train(lists);

        Assert.True(weights[0] > 1 && weights[0] > 5 * Math.Abs(weights[1]), $"{weights[0]:F2} and {weights[1]:F2}");
    }

    [Fact]
    public void Softmax_SameListsTwice_GivesTheSameWeights()
    {
        var lists = Enumerable.Range(0, 50).Select(at => List([[Math.Sin(at), 1], [Math.Cos(at), 0.5]], [1, 0])).ToList();

        Assert.Equal(new SoftmaxTrainer(2, 0.001, 50).Train(lists), new SoftmaxTrainer(2, 0.001, 50).Train(lists));
    }

    [Fact]
    public void Trees_RightIsNeitherMuchNorLittle_LearnWhatASumCannot()
    {
        var lists = Enumerable.Range(0, 200).Select(_ => List([[0.2], [0.5], [0.8]], [0, 1, 0])).ToList();
        var weights = new SoftmaxTrainer(1, 0.001, 100).Train(lists);

        var model = new RankingModel(weights, new TreeTrainer(1, 20, 2).Train(lists, weights));

        Assert.True(model.Score([0.5]) > model.Score([0.2]) + 1, "the least is as good");
        Assert.True(model.Score([0.5]) > model.Score([0.8]) + 1, "the most is as good");
    }

    [Fact]
    public void Logistic_HalfOfTheCasesAreYes_GivesAHalf()
    {
        var cases = Enumerable.Range(0, 100).Select(at => new JudgedCase("", 0, 1, SparseVector.Of([1]), at % 2 == 0));

        Assert.Equal(0, new LogisticTrainer(1, 0.0001, 200).Train(cases)[0], 2);
    }

    private static RankedList List(double[][] candidates, double[] targets) => new("", 0, 1, [.. candidates.Select(SparseVector.Of)], targets);
}

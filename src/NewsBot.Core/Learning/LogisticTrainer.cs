namespace NewsBot.Core.Learning;

/// <summary>A case to learn a yes or no from.</summary>
/// <param name="Set">The set of questions it is from.</param>
/// <param name="Fold">0 or 1; see <see cref="RankedList"/>.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Features">Its features that are not 0.</param>
/// <param name="Yes">What is right.</param>
internal sealed record JudgedCase(string Set, int Fold, double Weight, SparseVector Features, bool Yes);

/// <summary>
/// Learns a probability: logistic regression with an L2 penalty, as a softmax over the case and nothing (<see cref="SoftmaxTrainer"/>), whose score is 0.
/// </summary>
internal sealed class LogisticTrainer(int features, double penalty, int rounds)
{
    private static readonly SparseVector Nothing = new([], []);

    /// <summary>The weights learned from <paramref name="cases"/>.</summary>
    public double[] Train(IEnumerable<JudgedCase> cases) =>
        new SoftmaxTrainer(features, penalty, rounds).Train([.. cases.Select(item => new RankedList(item.Set, item.Fold, item.Weight, [item.Features, Nothing], item.Yes ? [1, 0] : [0, 1]))]);

    /// <summary>The probability of a score.</summary>
    public static double Probability(double score) => 1 / (1 + Math.Exp(-score));
}

namespace NewsBot.Core.Learning;

/// <summary>
/// Learns weights so that right candidates score above the others of their question: the cross entropy between the targets and the softmax of the scores
/// (ListNet; Cao et al. 2007), with an L2 penalty, minimised over all lists at once by Adam (Kingma and Ba 2015). The same lists give the same weights.
/// </summary>
internal sealed class SoftmaxTrainer(int features, double penalty, int rounds)
{
    /// <summary>The lists are cut into so many parts, whose gradients are added in order, however many processors there are.</summary>
    private const int Parts = 8;

    private const double Rate = 0.08;
    private const double MomentumDecay = 0.9;
    private const double ScaleDecay = 0.99;

    /// <summary>The weights learned from <paramref name="lists"/>.</summary>
    public double[] Train(IReadOnlyList<RankedList> lists)
    {
        var (weights, momentum, scale) = (new double[features], new double[features], new double[features]);
        var all = lists.Sum(list => list.Weight);
        var parts = Enumerable.Range(0, Parts).Select(part => lists.Where((_, at) => at % Parts == part).ToList()).ToList();
        for (var round = 1; round <= rounds; round++)
        {
            var gradients = new double[Parts][];
            Parallel.For(0, Parts, part => gradients[part] = Gradient(parts[part], weights));
            var rate = Rate * (1 - ((round - 1.0) / rounds));
            for (var i = 0; i < features; i++)
            {
                var gradient = (gradients.Sum(part => part[i]) / all) + (penalty * weights[i]);
                momentum[i] = (MomentumDecay * momentum[i]) + ((1 - MomentumDecay) * gradient);
                scale[i] = (ScaleDecay * scale[i]) + ((1 - ScaleDecay) * gradient * gradient);
                weights[i] -= rate * (momentum[i] / (1 - Math.Pow(MomentumDecay, round))) / (Math.Sqrt(scale[i] / (1 - Math.Pow(ScaleDecay, round))) + 1e-8);
            }
        }

        return weights;
    }

    private double[] Gradient(IEnumerable<RankedList> lists, double[] weights)
    {
        var gradient = new double[features];
        foreach (var list in lists)
        {
            var shares = Softmax([.. list.Features.Select(vector => vector.Dot(weights))]);
            var total = list.Targets.Sum();
            for (var i = 0; i < shares.Length; i++)
            {
                var error = list.Weight * (shares[i] - (list.Targets[i] / total));
                var (indices, values) = list.Features[i];
                for (var j = 0; j < indices.Length; j++)
                {
                    gradient[indices[j]] += error * values[j];
                }
            }
        }

        return gradient;
    }

    /// <summary>The scores as shares that add up to 1.</summary>
    public static double[] Softmax(double[] scores)
    {
        var highest = scores.Max();
        var powers = scores.Select(score => Math.Exp(score - highest)).ToArray();
        var sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }
}

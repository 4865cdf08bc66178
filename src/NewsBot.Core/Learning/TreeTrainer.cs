using NewsBot.Core.Ranking;

namespace NewsBot.Core.Learning;

/// <summary>
/// Learns trees that mend what a weighted sum gets wrong: gradient boosting with Newton steps (Friedman 2001; Chen and Guestrin 2016) on the listwise
/// softmax loss of <see cref="SoftmaxTrainer"/>. The same lists give the same trees.
/// </summary>
internal sealed class TreeTrainer(int features, int trees, int depth)
{
    private const double Rate = 0.1;

    /// <summary>The candidates of a list that the sum puts further behind are left out: they have nothing to teach.</summary>
    private const int Candidates = 30;

    /// <summary>The trees to add to the sum of <paramref name="weights"/>.</summary>
    public IReadOnlyList<RegressionTree> Train(IReadOnlyList<RankedList> lists, double[] weights)
    {
        var rows = new TreeRows(features);
        foreach (var list in lists)
        {
            var kept = Enumerable.Range(0, list.Features.Count).Select(at => (At: at, Score: list.Features[at].Dot(weights)))
                .OrderByDescending(candidate => candidate.Score).Where((candidate, place) => place < Candidates || list.Targets[candidate.At] > 0).ToList();
            var total = list.Targets.Sum();
            rows.AddList([.. kept.Select(candidate => (list.Features[candidate.At], candidate.Score, list.Targets[candidate.At] / total))], list.Weight, false);
        }

        return Grow(rows);
    }

    /// <summary>The trees to add to the sum of <paramref name="weights"/>, whose score is the logarithm of the odds of a yes.</summary>
    public IReadOnlyList<RegressionTree> Train(IEnumerable<JudgedCase> cases, double[] weights)
    {
        var rows = new TreeRows(features);
        foreach (var item in cases)
        {
            rows.AddList([(item.Features, item.Features.Dot(weights), item.Yes ? 1 : 0)], item.Weight, true);
        }

        return Grow(rows);
    }

    private List<RegressionTree> Grow(TreeRows rows)
    {
        var binned = new BinnedRows(rows);
        var grown = new List<RegressionTree>();
        for (var round = 0; round < trees && binned.Features.Count > 0; round++)
        {
            var (gradients, curvatures) = rows.Slopes();
            var tree = new TreeGrower(binned, gradients, curvatures, depth).Grow(Rate);
            binned.Apply(tree, rows.Scores);
            grown.Add(tree);
        }

        return grown;
    }
}

using NewsBot.Core.Ranking;

namespace NewsBot.Core.Learning;

/// <summary>Grows one tree, level by level, each node split where that helps most.</summary>
internal sealed class TreeGrower(BinnedRows rows, double[] gradients, double[] curvatures, int depth)
{
    private const double Penalty = 5;
    private const double LeastCurvature = 10;

    private readonly int[] nodes = new int[rows.RowCount];

    /// <summary>The tree, its leaves times <paramref name="rate"/>.</summary>
    public RegressionTree Grow(double rate)
    {
        var inner = (1 << depth) - 1;
        var (features, thresholds) = (new int[inner], new float[inner]);
        Array.Fill(features, -1);
        for (var level = 0; level < depth; level++)
        {
            var (start, count) = ((1 << level) - 1, 1 << level);
            var splits = new Split[rows.Features.Count][];
            Parallel.For(0, splits.Length, at => splits[at] = Best(rows.Features[at], start, count));
            for (var node = 0; node < count; node++)
            {
                var best = splits.Select(perNode => perNode[node]).Aggregate((one, other) => other.Gain > one.Gain ? other : one);
                if (best.Gain > 0)
                {
                    (features[start + node], thresholds[start + node]) = (best.Feature, rows.Cuts(best.Feature)[best.Bin]);
                }

                splits[0][node] = best;
            }

            Descend(start, count, splits[0]);
        }

        var (slopes, curves) = (new double[inner + 1], new double[inner + 1]);
        for (var row = 0; row < nodes.Length; row++)
        {
            slopes[nodes[row] - inner] += gradients[row];
            curves[nodes[row] - inner] += curvatures[row];
        }

        return new RegressionTree(features, thresholds, [.. slopes.Zip(curves, (slope, curve) => Math.Round(rate * slope / (curve + Penalty), 3))]);
    }

    private void Descend(int start, int count, Split[] splits)
    {
        for (var row = 0; row < nodes.Length; row++)
        {
            var node = nodes[row];
            if (node >= start && node < start + count)
            {
                var split = splits[node - start];
                nodes[row] = (2 * node) + (split.Gain <= 0 || rows.Column(split.Feature)[row] <= split.Bin ? 1 : 2);
            }
        }
    }

    /// <summary>The best split of each node of the level by <paramref name="feature"/>.</summary>
    private Split[] Best(int feature, int start, int count)
    {
        var width = rows.Cuts(feature).Length + 1;
        var (slopes, curves) = (new double[count * width], new double[count * width]);
        var column = rows.Column(feature);
        for (var row = 0; row < nodes.Length; row++)
        {
            var at = ((nodes[row] - start) * width) + column[row];
            slopes[at] += gradients[row];
            curves[at] += curvatures[row];
        }

        var best = new Split[count];
        for (var node = 0; node < count; node++)
        {
            var slopesHere = slopes.AsSpan(node * width, width);
            var curvesHere = curves.AsSpan(node * width, width);
            var (allSlope, allCurve, slope, curve) = (Sum(slopesHere), Sum(curvesHere), 0.0, 0.0);
            best[node] = new Split(0, feature, 0);
            for (var bin = 0; bin < width - 1; bin++)
            {
                slope += slopesHere[bin];
                curve += curvesHere[bin];
                var gain = (slope * slope / (curve + Penalty)) + ((allSlope - slope) * (allSlope - slope) / (allCurve - curve + Penalty)) - (allSlope * allSlope / (allCurve + Penalty));
                if (curve >= LeastCurvature && allCurve - curve >= LeastCurvature && gain > best[node].Gain + 1e-9)
                {
                    best[node] = new Split(gain, feature, bin);
                }
            }
        }

        return best;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private readonly record struct Split(double Gain, int Feature, int Bin);
}

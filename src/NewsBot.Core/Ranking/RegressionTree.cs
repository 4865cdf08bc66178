using System.Globalization;

namespace NewsBot.Core.Ranking;

/// <summary>
/// A tree of yes-or-no questions about features, every path equally long. Node n asks whether its feature is at most its threshold and goes on to
/// 2n + 1 for yes, 2n + 2 for no.
/// </summary>
/// <param name="Features">The feature each node asks about; −1 where it asks nothing and goes on to yes.</param>
/// <param name="Thresholds">Its threshold.</param>
/// <param name="Leaves">What is added at the end of each path.</param>
internal sealed record RegressionTree(int[] Features, float[] Thresholds, double[] Leaves)
{
    /// <summary>What the tree adds for <paramref name="features"/>.</summary>
    public double Score(double[] features)
    {
        var node = 0;
        while (node < Features.Length)
        {
            var feature = Features[node];
            node = (2 * node) + (feature < 0 || (float)features[feature] <= Thresholds[node] ? 1 : 2);
        }

        return Leaves[node - Features.Length];
    }

    /// <summary>The tree of a line that <see cref="Write"/> made.</summary>
    public static RegressionTree Read(string line, IReadOnlyDictionary<string, int> names)
    {
        var halves = line.Split(" = ");
        var nodes = halves[0].Split(' ').Select(node => node.Split('<')).ToList();
        return new RegressionTree(
            [.. nodes.Select(node => node[0] == "-" ? -1 : names.TryGetValue(node[0], out var number) ? number : throw new FormatException($"a tree asks about {node[0]}, which is no feature; run newsbot train again."))],
            [.. nodes.Select(node => node[0] == "-" ? 0 : float.Parse(node[1], CultureInfo.InvariantCulture))],
            [.. halves[1].Split(' ').Select(leaf => double.Parse(leaf, CultureInfo.InvariantCulture))]);
    }

    /// <summary>The tree as a line: <c>feature&lt;threshold</c> for each node, <c>=</c>, the leaves.</summary>
    public string Write(IReadOnlyList<string> names) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(' ', Features.Zip(Thresholds, (feature, threshold) => feature < 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{names[feature]}<{threshold:R}")))} = {string.Join(' ', Leaves.Select(leaf => leaf.ToString("F3", CultureInfo.InvariantCulture)))}");
}

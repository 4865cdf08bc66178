using System.Globalization;

namespace NewsBot.Core.Ranking;

/// <summary>A learned score: a weight for each feature and, on top, regression trees that see how features act together.</summary>
/// <param name="Weights">The weight of each feature.</param>
/// <param name="Trees">The trees; none for a plain sum.</param>
internal sealed record RankingModel(double[] Weights, IReadOnlyList<RegressionTree> Trees)
{
    /// <summary>The score of <paramref name="features"/>.</summary>
    public double Score(double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * features[i];
        }

        foreach (var tree in Trees)
        {
            sum += tree.Score(features);
        }

        return sum;
    }

    /// <summary>Writes the model under the heading <c>[name]</c>: a line for each weight that counts, then one for each tree.</summary>
    public void Write(TextWriter output, string name, IReadOnlyList<string> features)
    {
        output.Write($"[{name}]\n");
        foreach (var (feature, weight) in features.Zip(Weights).Where(pair => Math.Abs(pair.Second) >= 0.0005))
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{feature} {weight:F3}\n"));
        }

        foreach (var tree in Trees)
        {
            output.Write($"tree {tree.Write(features)}\n");
        }
    }
}

using NewsBot.Core.Ranking;

namespace NewsBot.Core.Learning;

/// <summary>The table with every feature's values sorted into a few bins, so that a split is found by counting.</summary>
internal sealed class BinnedRows
{
    private const int Bins = 32;

    /// <summary>A feature that fewer rows have is not asked about.</summary>
    private const int FewestValues = 60;

    private readonly float[][] cuts;
    private readonly byte[]?[] bins;

    /// <summary>Sorts <paramref name="rows"/> into bins.</summary>
    public BinnedRows(TreeRows rows)
    {
        RowCount = rows.Rows.Count;
        var values = new List<float>[rows.FeatureCount];
        foreach (var (indices, numbers) in rows.Rows)
        {
            for (var i = 0; i < indices.Length; i++)
            {
                (values[indices[i]] ??= []).Add(numbers[i]);
            }
        }

        cuts = new float[rows.FeatureCount][];
        bins = new byte[]?[rows.FeatureCount];
        for (var feature = 0; feature < cuts.Length; feature++)
        {
            cuts[feature] = values[feature] is { Count: >= FewestValues } list ? CutsOf(list) : [];
            if (cuts[feature].Length > 0)
            {
                bins[feature] = new byte[RowCount];
                Array.Fill(bins[feature]!, BinOf(feature, 0));
            }
        }

        Features = [.. Enumerable.Range(0, cuts.Length).Where(feature => bins[feature] is not null)];
        for (var row = 0; row < RowCount; row++)
        {
            var (indices, numbers) = rows.Rows[row];
            for (var i = 0; i < indices.Length; i++)
            {
                if (bins[indices[i]] is { } column)
                {
                    column[row] = BinOf(indices[i], numbers[i]);
                }
            }
        }
    }

    /// <summary>How many rows there are.</summary>
    public int RowCount { get; }

    /// <summary>The features that can be asked about.</summary>
    public IReadOnlyList<int> Features { get; }

    /// <summary>The bin of every row for <paramref name="feature"/>.</summary>
    public byte[] Column(int feature) => bins[feature]!;

    /// <summary>The highest value of each bin but the last one.</summary>
    public float[] Cuts(int feature) => cuts[feature];

    /// <summary>Adds what <paramref name="tree"/> says of each row to <paramref name="scores"/>.</summary>
    public void Apply(RegressionTree tree, double[] scores)
    {
        var limits = tree.Features.Select((feature, node) => feature < 0 ? 0 : Array.IndexOf(cuts[feature], tree.Thresholds[node])).ToArray();
        for (var row = 0; row < RowCount; row++)
        {
            var node = 0;
            while (node < tree.Features.Length)
            {
                node = (2 * node) + (tree.Features[node] < 0 || bins[tree.Features[node]]![row] <= limits[node] ? 1 : 2);
            }

            scores[row] += tree.Leaves[node - tree.Features.Length];
        }
    }

    private static float[] CutsOf(List<float> values)
    {
        var sorted = values.Append(0).Order().ToArray();
        return [.. Enumerable.Range(1, Bins - 1).Select(bin => sorted[(int)((long)sorted.Length * bin / Bins)]).Append(0).Append(-1e-6f).Distinct().Order()];
    }

    private byte BinOf(int feature, float value)
    {
        var at = Array.BinarySearch(cuts[feature], value);
        return (byte)(at >= 0 ? at : ~at);
    }
}

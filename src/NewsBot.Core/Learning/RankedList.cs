namespace NewsBot.Core.Learning;

/// <summary>The candidates of one question, to learn their order from.</summary>
/// <param name="Set">The set of questions it is from.</param>
/// <param name="Fold">Which half it belongs to when one half is measured with what the other taught: 0 or 1, the same for all questions on an article.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Features">The features of each candidate that are not 0: their numbers and values.</param>
/// <param name="Targets">How right each candidate is, 0 to 1; at least one more than 0.</param>
internal sealed record RankedList(string Set, int Fold, double Weight, IReadOnlyList<SparseVector> Features, double[] Targets);

/// <summary>The values that are not 0 of a list of features.</summary>
internal readonly record struct SparseVector(int[] Indices, float[] Values)
{
    /// <summary>The vector of <paramref name="dense"/>.</summary>
    public static SparseVector Of(double[] dense)
    {
        var indices = Enumerable.Range(0, dense.Length).Where(at => dense[at] != 0).ToArray();
        return new SparseVector(indices, [.. indices.Select(at => (float)dense[at])]);
    }

    /// <summary>All <paramref name="count"/> values.</summary>
    public double[] ToDense(int count)
    {
        var dense = new double[count];
        for (var i = 0; i < Indices.Length; i++)
        {
            dense[Indices[i]] = Values[i];
        }

        return dense;
    }

    /// <summary>The sum of the values, each times its weight.</summary>
    public double Dot(double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < Indices.Length; i++)
        {
            sum += weights[Indices[i]] * Values[i];
        }

        return sum;
    }
}

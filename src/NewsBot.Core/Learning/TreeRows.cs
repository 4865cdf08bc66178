namespace NewsBot.Core.Learning;

/// <summary>The candidates of all lists as rows of one table, with their present scores.</summary>
internal sealed class TreeRows(int features)
{
    private readonly List<(int Start, int End, double Weight, bool AgainstNothing)> lists = [];
    private readonly List<double> targets = [];
    private readonly List<double> first = [];
    private double[]? scores;

    /// <summary>How many features a row has.</summary>
    public int FeatureCount { get; } = features;

    /// <summary>The rows' features.</summary>
    public List<SparseVector> Rows { get; } = [];

    /// <summary>The rows' scores so far.</summary>
    public double[] Scores => scores ??= [.. first];

    /// <summary>Adds a list's candidates, each with its score and its share of what is right.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="weight">How much the list counts.</param>
    /// <param name="againstNothing">Whether none of them may be right: that choice has the score 0 for ever.</param>
    public void AddList(IReadOnlyList<(SparseVector Features, double Score, double Target)> candidates, double weight, bool againstNothing)
    {
        lists.Add((Rows.Count, Rows.Count + candidates.Count, weight, againstNothing));
        Rows.AddRange(candidates.Select(candidate => candidate.Features));
        first.AddRange(candidates.Select(candidate => candidate.Score));
        targets.AddRange(candidates.Select(candidate => candidate.Target));
    }

    /// <summary>How the loss falls with each row's score, and how fast that changes.</summary>
    public (double[] Gradients, double[] Curvatures) Slopes()
    {
        var (gradients, curvatures) = (new double[Rows.Count], new double[Rows.Count]);
        foreach (var (start, end, weight, againstNothing) in lists)
        {
            var shares = SoftmaxTrainer.Softmax(againstNothing ? [.. Scores[start..end], 0] : Scores[start..end]);
            for (var row = start; row < end; row++)
            {
                var share = shares[row - start];
                gradients[row] = weight * (targets[row] - share);
                curvatures[row] = weight * Math.Max(share * (1 - share), 1e-6);
            }
        }

        return (gradients, curvatures);
    }
}

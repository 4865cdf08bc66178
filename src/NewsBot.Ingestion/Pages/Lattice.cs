namespace NewsBot.Ingestion.Pages;

/// <summary>All ways to lead from the first piece of a page to the last over candidate runs: the best of them, and how much each run weighs in all of them together.</summary>
internal sealed class Lattice
{
    private readonly IReadOnlyList<ArticleRun> runs;
    private readonly Func<ArticleRun, double> points;
    private readonly double[] best;
    private readonly ArticleRun?[] into;

    public Lattice(int pieces, IReadOnlyList<ArticleRun> candidates, Func<ArticleRun, double> pointsOf)
    {
        points = pointsOf;
        runs = [.. candidates.OrderBy(run => run.Start)];
        best = [0, .. Enumerable.Repeat(double.NegativeInfinity, pieces)];
        into = new ArticleRun?[pieces + 1];
        foreach (var run in runs)
        {
            if (best[run.Start] + points(run) > best[run.End])
            {
                best[run.End] = best[run.Start] + points(run);
                into[run.End] = run;
            }
        }
    }

    /// <summary>The points of the best way.</summary>
    public double BestPoints => best[^1];

    /// <summary>The best way, each run with the share of all ways that go over it.</summary>
    public PageReading Read()
    {
        var way = new Stack<ArticleRun>();
        for (var at = best.Length - 1; at > 0; at = way.Peek().Start)
        {
            way.Push(into[at]!);
        }

        var (forward, backward) = (Sums(runs, run => run.Start, run => run.End, 0), Sums(runs.OrderByDescending(run => run.End), run => run.End, run => run.Start, best.Length - 1));
        return new PageReading([.. way], [.. way.Select(run => Math.Exp(Math.Min(0, forward[run.Start] + (points(run) / PageWeights.Temperature) + backward[run.End] - forward[^1])))]);
    }

    /// <summary>For every place the logarithm of the sum of all ways to it, over runs in an order in which a place is left only after it was reached.</summary>
    private double[] Sums(IEnumerable<ArticleRun> ordered, Func<ArticleRun, int> from, Func<ArticleRun, int> to, int start)
    {
        var sums = Enumerable.Repeat(double.NegativeInfinity, best.Length).ToArray();
        sums[start] = 0;
        foreach (var run in ordered)
        {
            sums[to(run)] = LogSum(sums[to(run)], sums[from(run)] + (points(run) / PageWeights.Temperature));
        }

        return sums;
    }

    private static double LogSum(double one, double other)
    {
        var (more, less) = one > other ? (one, other) : (other, one);
        return double.IsNegativeInfinity(less) ? more : more + Math.Log(1 + Math.Exp(less - more));
    }
}

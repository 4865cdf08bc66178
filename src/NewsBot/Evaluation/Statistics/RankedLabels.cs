namespace NewsBot.Evaluation.Statistics;

/// <summary>Measures of one ranked list: right or wrong, best first.</summary>
internal static class RankedLabels
{
    /// <summary>One over the rank of the first right one; 0 where none is right.</summary>
    public static double ReciprocalRank(IReadOnlyList<bool> right) => right.Contains(true) ? 1.0 / (1 + right.TakeWhile(label => !label).Count()) : 0;

    /// <summary>The mean, over the right ones, of the share of right ones down to each; 0 where none is right.</summary>
    public static double AveragePrecision(IReadOnlyList<bool> right)
    {
        var (found, sum) = (0, 0.0);
        for (var i = 0; i < right.Count; i++)
        {
            if (right[i])
            {
                sum += ++found / (i + 1.0);
            }
        }

        return found == 0 ? 0 : sum / found;
    }
}

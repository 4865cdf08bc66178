namespace NewsBot.Evaluation.Statistics;

/// <summary>McNemar's test in its exact form: of the questions that changed, did as many change for the better as for the worse?</summary>
internal static class McNemar
{
    /// <summary>How likely a split at least as uneven is where both ways are as likely, 0 to 1, both sides counted; 1 where nothing changed.</summary>
    public static double PValue(int better, int worse)
    {
        var changed = better + worse;
        var (logarithm, sum) = (-changed * Math.Log(2), 0.0);
        for (var i = 0; i <= Math.Min(better, worse); i++)
        {
            sum += Math.Exp(logarithm);
            logarithm += Math.Log(changed - i) - Math.Log(i + 1);
        }

        return Math.Min(1, 2 * sum);
    }
}

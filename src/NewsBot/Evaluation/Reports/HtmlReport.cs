namespace NewsBot.Evaluation.Reports;

/// <summary>x</summary>
internal static class HtmlReport
{
    /// <summary>x</summary>
    public static string Write(EvaluationRun run) => run.Format.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

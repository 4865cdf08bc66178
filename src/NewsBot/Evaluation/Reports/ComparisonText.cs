using Spectre.Console;

namespace NewsBot.Evaluation.Reports;

/// <summary>What changed since the baseline, as text on standard output.</summary>
internal static class ComparisonText
{
    /// <summary>No more questions than this are listed on either side.</summary>
    private const int Listed = 50;

    /// <summary>Writes the comparison.</summary>
    public static void Write(RunComparison comparison, EvaluationRun before, EvaluationRun now)
    {
        TextReport.Line($"Against the baseline: {Figures.Count(comparison.Shared)} questions were asked both times, {Figures.Count(comparison.OnlyBefore)} only then, {Figures.Count(comparison.OnlyNow)} only now. What follows is of the first.");
        if (before.Settings.Articles != now.Settings.Articles)
        {
            TextReport.Line($"The baseline was answered from {TextReport.ArticlesOf(before.Settings.Articles)}, this run from {TextReport.ArticlesOf(now.Settings.Articles)}: the difference is not one of the program.");
        }

        var table = TextReport.Table("Measure", "before", "now", "difference", "95 % interval", "McNemar p", "");
        foreach (var change in comparison.Measures.Where(change => change.Difference is not null))
        {
            table.AddRow(TextReport.Escaped(
                change.Title,
                Figures.Of(change.Before, change.Unit),
                Figures.Of(change.Now, change.Unit),
                Figures.Signed(change.Difference, change.Unit),
                change is { Low: { } low, High: { } high } ? $"{Figures.Signed(low, change.Unit)} to {Figures.Signed(high, change.Unit)}" : "",
                Figures.PValue(change.PValue),
                change.IsTelling ? "*" : ""));
        }

        TextReport.Show(table);
        TextReport.Line("* hardly by chance: p below 0.05 or, where there is no p, an interval without 0. Times are not marked: they depend on what else the machine was doing.");
        List("Worse", comparison.Worse);
        List("Better", comparison.Better);
    }

    private static void List(string head, IReadOnlyList<QuestionChange> changes)
    {
        TextReport.Line("");
        TextReport.Line($"{head}: {Figures.Count(changes.Count)} questions{(changes.Count > Listed ? $", of which the first {Listed}" : "")}");
        foreach (var change in changes.Take(Listed))
        {
            TextReport.Line($"  {change.Id}  {change.Question}  {Name(change.Before)} → {Name(change.Now)}");
        }
    }

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Right => "right",
        Verdict.Refused => "wrongly refused",
        Verdict.Wrong => "wrongly answered",
        _ => "failed",
    };
}

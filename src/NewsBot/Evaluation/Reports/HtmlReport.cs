using System.Globalization;
using NewsBot.Pages;

namespace NewsBot.Evaluation.Reports;

/// <summary>A run as one HTML file that needs nothing else: no scripts, no requests.</summary>
internal static class HtmlReport
{
    /// <summary>The file's text.</summary>
    public static string Write(EvaluationRun run) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>NewsBot evaluation: {PageFrame.Text(Path.GetFileName(run.Settings.QuestionFile))}</title>
        <style>
        {EmbeddedStyles.Read("report.css")}</style>
        </head>
        <body>
        <main>
        <h1>How well NewsBot answers</h1>
        <p class="about">{PageFrame.Text(About(run))}</p>
        {FigureTables.Tiles(run)}<section>
        <h2>Plots</h2>
        <div class="plots">
        {Plots.Finding(run)}{Plots.Containment(run)}{Plots.Reliability(run)}{Plots.Refusing(run)}{Plots.Roc(run)}{Plots.Latency(run)}</div>
        </section>
        {FigureTables.Measures(run)}{FigureTables.Types(run)}{FailureSection.Write(run)}<footer>
        <p>Intervals are percentile-bootstrap intervals of 1000 draws of as many questions. A reply is right where it holds a gold answer, white space, script, width and capitals aside; the quotation and its article are what it cites.</p>
        </footer>
        </main>
        </body>
        </html>

        """;

    private static string About(EvaluationRun run)
    {
        var (settings, index) = (run.Settings, run.Index);
        return string.Create(CultureInfo.InvariantCulture, $"{run.Questions.Count:N0} questions of {Path.GetFileName(settings.QuestionFile)}, {run.Questions.Count(question => question.Answerable):N0} of them answerable, answered from {TextReport.ArticlesOf(settings.Articles)} on {settings.At:yyyy-MM-dd HH:mm} UTC. ")
            + string.Create(CultureInfo.InvariantCulture, $"The index holds {index.Articles:N0} articles in {index.Passages:N0} passages and {index.Bytes / 1e6:F1} MB; it was ready after {index.Seconds:F1} s.");
    }
}

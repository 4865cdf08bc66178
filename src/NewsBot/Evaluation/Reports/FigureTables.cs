using System.Text;
using NewsBot.Pages;

namespace NewsBot.Evaluation.Reports;

/// <summary>The figures of a run as HTML.</summary>
internal static class FigureTables
{
    /// <summary>The few figures to see first.</summary>
    private static readonly IReadOnlyList<(string Key, string Title)> First =
    [
        ("hit1", "right article first"), ("contained120", "right answer in 120 characters"), ("precision", "right among those answered"),
        ("falseRefusals", "answerable refused"), ("refusalRecall", "unanswerable refused"), ("totalMedian", "ms, median turn"),
    ];

    /// <summary>The few figures to see first, as tiles.</summary>
    public static string Tiles(EvaluationRun run)
    {
        var html = new StringBuilder("<div class=\"tiles\">\n");
        foreach (var (measure, title) in First.Select(first => (run.MeasureOf(first.Key), first.Title)).Where(first => first.Item1.Value is not null))
        {
            html.Append("<div><b>").Append(Figures.Of(measure.Value, measure.Unit)).Append("</b><span>").Append(title).Append("</span><small>").Append(Figures.Range(measure.Low, measure.High, measure.Unit)).Append("</small></div>\n");
        }

        return html.Append("</div>\n").ToString();
    }

    /// <summary>All measures with their intervals.</summary>
    public static string Measures(EvaluationRun run)
    {
        var html = new StringBuilder("<section>\n<h2>All figures</h2>\n<div class=\"wide\"><table>\n<thead><tr><th></th><th></th><th>95 % interval</th><th>questions</th></tr></thead>\n");
        foreach (var (head, definitions) in MeasureCatalogue.Groups)
        {
            html.Append("<tbody><tr><th colspan=\"4\">").Append(PageFrame.Text(head)).Append("</th></tr>\n");
            foreach (var measure in definitions.Select(definition => run.MeasureOf(definition.Key)))
            {
                Row(html, measure.Title, Figures.Of(measure.Value, measure.Unit), Figures.Range(measure.Low, measure.High, measure.Unit), measure.Questions is { } count ? Figures.Count(count) : "");
            }

            html.Append("</tbody>\n");
        }

        return html.Append("</table></div>\n</section>\n").ToString();
    }

    /// <summary>The main measures by type of question.</summary>
    public static string Types(EvaluationRun run)
    {
        var html = new StringBuilder("<section>\n<h2>By what is asked for</h2>\n<div class=\"wide\"><table>\n<thead><tr><th></th><th>questions</th>");
        html.AppendJoin("", MeasureCatalogue.ByType.Select(definition => $"<th>{PageFrame.Text(definition.Title)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var type in run.Types)
        {
            Row(html, [type.Type?.ToString() ?? "(no question)", Figures.Count(type.Questions), .. type.Measures.Select(Figures.WithRange)]);
        }

        return html.Append("</tbody></table></div>\n</section>\n").ToString();
    }

    private static void Row(StringBuilder html, params ReadOnlySpan<string> cells)
    {
        html.Append("<tr>");
        foreach (var cell in cells)
        {
            html.Append("<td>").Append(PageFrame.Text(cell)).Append("</td>");
        }

        html.Append("</tr>\n");
    }
}

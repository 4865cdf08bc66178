using System.Text;
using NewsBot.Pages;

namespace NewsBot.Evaluation.Reports;

/// <summary>The failures as HTML.</summary>
internal static class FailureSection
{
    private const int Shown = 50;

    /// <summary>The section.</summary>
    public static string Write(EvaluationRun run)
    {
        var kinds = run.Questions.Select(FailureChoice.KindOf).OfType<FailureKind>().CountBy(kind => kind).OrderBy(kind => kind.Key).ToList();
        var chosen = FailureChoice.Of(run.Questions, Shown);
        var all = kinds.Sum(kind => kind.Value);
        var html = new StringBuilder("<section>\n<h2>Failures</h2>\n");
        if (all == 0)
        {
            return html.Append("<p>There are none.</p>\n</section>\n").ToString();
        }

        html.Append("<p>").Append(Figures.Count(all)).Append(" of ").Append(Figures.Count(run.Questions.Count)).Append(" questions: ")
            .Append(string.Join(", ", kinds.Select(kind => $"{Figures.Count(kind.Value)} {NameOf(kind.Key)}"))).Append(". Here are ").Append(Figures.Count(chosen.Count)).Append(". ")
            .Append(FailureChoice.InWords).Append("</p>\n");
        foreach (var (kind, result) in chosen)
        {
            Append(html, kind, result);
        }

        return html.Append("</section>\n").ToString();
    }

    /// <summary>A kind of failure, in words.</summary>
    public static string NameOf(FailureKind kind) => kind switch
    {
        FailureKind.WrongSentence => "found but wrong sentence",
        FailureKind.WronglyAnswered => "wrongly answered",
        FailureKind.WronglyRefused => "wrongly refused",
        FailureKind.NotFound => "not found",
        _ => "broke off",
    };

    private static void Append(StringBuilder html, FailureKind kind, QuestionResult result)
    {
        html.Append("<article>\n<h3 lang=\"zh\">").Append(PageFrame.Text(result.Question)).Append("</h3>\n<p class=\"about\"><span class=\"kind\">").Append(NameOf(kind)).Append("</span> ")
            .Append(PageFrame.Text(result.Id)).Append(" · confidence ").Append(Figures.Of(result.Confidence, MeasureUnit.Share)).Append(" · ")
            .Append(result.GoldArticles.Count == 0 ? "gold article not known" : result.GoldRank is { } rank ? $"gold article at rank {rank}" : "gold article not among those found").Append("</p>\n<dl>\n");
        Entry(html, "Right answer", result.Answerable ? result.GoldAnswers.Count > 0 ? string.Join("；", result.GoldAnswers) : "(not known)" : "(there is none)");
        Entry(html, "Reply", result.Reply.Length > 0 ? result.Reply : $"({result.Outcome})");
        foreach (var citation in result.Citations)
        {
            Entry(html, "Cited", citation.Headline.Length > 0 ? $"《{citation.Headline}》 {citation.Text}" : citation.Text);
        }

        html.Append("</dl>\n");
        if (result.Passages.Count > 0)
        {
            html.Append("<details><summary>The first passages found</summary>\n<ol lang=\"zh\">\n");
            foreach (var passage in result.Passages)
            {
                html.Append("<li><strong>").Append(PageFrame.Text(passage.Headline)).Append(result.GoldArticles.Contains(passage.Article) ? "</strong> <span class=\"gold\">gold</span> " : "</strong> ").Append(PageFrame.Text(passage.Text)).Append("</li>\n");
            }

            html.Append("</ol></details>\n");
        }

        html.Append("</article>\n");
    }

    private static void Entry(StringBuilder html, string name, string text) =>
        html.Append("<dt>").Append(name).Append("</dt><dd lang=\"zh\">").Append(PageFrame.Text(text)).Append("</dd>\n");
}

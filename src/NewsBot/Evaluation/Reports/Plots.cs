using System.Globalization;
using NewsBot.Evaluation.Statistics;
using NewsBot.Pages;

namespace NewsBot.Evaluation.Reports;

/// <summary>The plots of a run, each an HTML figure; where there is nothing to draw, a figure that says why.</summary>
internal static class Plots
{
    private const int LongestReply = 300;
    private const int LatencyBars = 24;

    /// <summary>The share of questions whose gold article is among the first so many.</summary>
    public static string Finding(EvaluationRun run)
    {
        var findable = run.Questions.Where(MeasureCatalogue.IsFindable).ToList();
        if (findable.Count == 0)
        {
            return Nothing("Finding the article", "no answerable question names its articles");
        }

        var plot = new SvgPlot(new PlotAxis("articles looked at", 0.5, 10.5, [.. Enumerable.Range(1, 10).Select(rank => ((double)rank, rank.ToString(CultureInfo.InvariantCulture)))]), PlotAxis.Share("gold article among them"))
            .Line(Enumerable.Range(1, 10).Select(rank => ((double)rank, ShareOf(findable, result => result.GoldRank <= rank))), "line");
        foreach (var rank in new[] { 1, 3, 5, 10 })
        {
            plot.Measured(rank, run.MeasureOf($"hit{rank}"), "dot");
        }

        return plot.Figure("Finding the article", "The bars are 95 % intervals.");
    }

    /// <summary>The share of replies that hold a right answer within so many characters.</summary>
    public static string Containment(EvaluationRun run)
    {
        var checkable = run.Questions.Where(MeasureCatalogue.IsCheckable).ToList();
        if (checkable.Count == 0)
        {
            return Nothing("Saying it briefly", "no answerable question names its answer");
        }

        var plot = new SvgPlot(new PlotAxis("characters of the reply read", 0, LongestReply, [.. Enumerable.Range(0, 6).Select(tick => (tick * 60.0, (tick * 60).ToString(CultureInfo.InvariantCulture)))]), PlotAxis.Share("right answer in them"))
            .Line([(0, Whole()), (LongestReply, Whole())], "dashed")
            .Line(Enumerable.Range(0, (LongestReply / 5) + 1).Select(step => (step * 5.0, ShareOf(checkable, result => result.ContainedAt <= step * 5))), "line");
        foreach (var length in new[] { 60, 120, 200 })
        {
            plot.Measured(length, run.MeasureOf($"contained{length}"), "dot");
        }

        return plot.Figure("Saying it briefly", $"Dashed: in the whole reply, which has {Figures.Of(run.MeasureOf("replyLengthAnswered").Value, MeasureUnit.Characters)} characters on average where there is one.");

        double Whole() => ShareOf(checkable, result => result.ContainedAt is not null);
    }

    /// <summary>Confidence against what came true.</summary>
    public static string Reliability(EvaluationRun run)
    {
        var plot = new SvgPlot(PlotAxis.Share("confidence"), PlotAxis.Share("share that came true")).Line([(0, 0), (1, 1)], "dashed");
        Draw(run.ReliabilityAnswerable, "second");
        Draw(run.ReliabilityRight, "dot");
        return plot.Figure("Being as sure as is right", "<span class=\"key dot\"></span> rightly answered, <span class=\"key second\"></span> answerable; the larger the dot, the more questions. On the dashed line, confidence is what it says.");

        void Draw(IReadOnlyList<ReliabilityBin> bins, string style)
        {
            foreach (var bin in bins.Where(bin => bin.Count > 0))
            {
                plot.Dot(bin.Confidence, bin.Share, style, 3 + (7 * Math.Sqrt((double)bin.Count / run.Questions.Count)));
            }
        }
    }

    /// <summary>What could be refused rightly at which cost, were the threshold another.</summary>
    public static string Refusing(EvaluationRun run)
    {
        var points = ThresholdCurve.Points(MeasureCatalogue.Answerable(run.Questions));
        return points.Count == 0 || run.MeasureOf("falseRefusals").Value is not { } refusedWrongly || run.MeasureOf("refusalRecall").Value is not { } refusedRightly
            ? Nothing("Refusing", OneKindOnly)
            : new SvgPlot(PlotAxis.Share("answerable questions refused"), PlotAxis.Share("unanswerable questions refused"))
                .Line(points.Select(point => (point.RefusedWrongly, point.RefusedRightly)), "line")
                .Dot(refusedWrongly, refusedRightly, "second", 6)
                .Figure("Refusing", "Each point of the line is another least confidence. <span class=\"key second\"></span> what is refused now. Best is the upper left corner.");
    }

    /// <summary>The ROC curve of confidence.</summary>
    public static string Roc(EvaluationRun run)
    {
        var points = ThresholdCurve.Points(MeasureCatalogue.Answerable(run.Questions));
        return points.Count == 0
            ? Nothing("Telling answerable from unanswerable", OneKindOnly)
            : new SvgPlot(PlotAxis.Share("unanswerable questions above"), PlotAxis.Share("answerable questions above"))
                .Line([(0, 0), (1, 1)], "dashed")
                .Line(points.Select(point => (1 - point.RefusedRightly, 1 - point.RefusedWrongly)), "line")
                .Figure("Telling answerable from unanswerable", $"The ROC curve of confidence; the area under it is {Figures.Of(run.MeasureOf("auc").Value, MeasureUnit.Share)}. Dashed: guessing.");
    }

    /// <summary>How long turns took.</summary>
    public static string Latency(EvaluationRun run)
    {
        var logarithms = run.Questions.Select(result => Math.Log10(Math.Max(0.01, result.Milliseconds.Total))).ToList();
        var (from, to) = (Math.Floor(logarithms.Min()), Math.Max(Math.Floor(logarithms.Min()) + 1, Math.Ceiling(logarithms.Max())));
        var width = (to - from) / LatencyBars;
        var bars = logarithms.CountBy(value => Math.Min(LatencyBars - 1, (int)((value - from) / width))).ToList();
        var highest = bars.Max(bar => bar.Value);
        var plot = new SvgPlot(
            new PlotAxis("milliseconds, each tick ten times the one before", from, to, [.. Enumerable.Range((int)from, (int)(to - from) + 1).Select(power => ((double)power, Math.Pow(10, power).ToString("0.##", CultureInfo.InvariantCulture)))]),
            new PlotAxis("questions", 0, highest, [.. new[] { 0, highest / 2, highest }.Distinct().Select(count => ((double)count, count.ToString(CultureInfo.InvariantCulture)))]));
        foreach (var (bar, count) in bars)
        {
            plot.Bar(from + (bar * width), from + ((bar + 1) * width), count, "bar");
        }

        return plot.Figure("Time", $"Median {Figures.Of(run.MeasureOf("totalMedian").Value, MeasureUnit.Milliseconds)} ms, 95 of 100 within {Figures.Of(run.MeasureOf("totalP95").Value, MeasureUnit.Milliseconds)} ms, 99 within {Figures.Of(run.MeasureOf("totalP99").Value, MeasureUnit.Milliseconds)} ms.");
    }

    private const string OneKindOnly = "that needs both answerable and unanswerable questions";

    private static string Nothing(string title, string why) => $"<figure>\n<h3>{PageFrame.Text(title)}</h3>\n<figcaption>Nothing to draw: {PageFrame.Text(why)}.</figcaption>\n</figure>\n";

    private static double ShareOf(List<QuestionResult> results, Func<QuestionResult, bool> isSo) => (double)results.Count(isSo) / results.Count;
}

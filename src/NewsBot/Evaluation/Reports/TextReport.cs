using System.Globalization;
using Spectre.Console;

namespace NewsBot.Evaluation.Reports;

/// <summary>A run as tables on standard output.</summary>
internal static class TextReport
{
    /// <summary>So wide are the tables where nobody's terminal says otherwise, in characters.</summary>
    private const int RedirectedWidth = 120;

    /// <summary>Writes the figures of <paramref name="run"/>.</summary>
    public static void Write(EvaluationRun run)
    {
        var (answerable, index) = (run.Questions.Count(question => question.Answerable), run.Index);
        Line($"{Figures.Count(run.Questions.Count)} questions, {Figures.Count(answerable)} of them answerable; answered from {ArticlesOf(run.Settings.Articles)}.{(run.Settings.LeftOut > 0 ? $" {Figures.Count(run.Settings.LeftOut)} more could not be asked so: their articles are not known." : "")}");
        Line(string.Create(CultureInfo.InvariantCulture, $"Index: {index.Articles:N0} articles, {index.Passages:N0} passages, {index.Bytes:N0} bytes, ready after {index.Seconds:F1} s."));
        foreach (var (head, definitions) in MeasureCatalogue.Groups)
        {
            var table = Table(head, "", "95 % interval", "questions");
            foreach (var measure in definitions.Select(definition => run.MeasureOf(definition.Key)))
            {
                table.AddRow(Escaped(measure.Title, Figures.Of(measure.Value, measure.Unit), Figures.Range(measure.Low, measure.High, measure.Unit), measure.Questions is { } count ? Figures.Count(count) : ""));
            }

            Show(table);
        }

        WriteReliability(run);
        WriteTypes(run);
    }

    /// <summary>Writes how candidate sentences were ranked.</summary>
    public static void Write(SentenceResult result)
    {
        Line($"{Figures.Count(result.Questions)} questions; {Figures.Count(result.WithoutRight)} more have no right sentence and were left out; {Figures.Count(result.NotRead)} were not understood and count 0.");
        var table = Table("Ranking sentences", "", "95 % interval");
        foreach (var measure in new[] { result.Mrr, result.Map })
        {
            table.AddRow(Escaped(measure.Title, Figures.Of(measure.Value, measure.Unit), Figures.Range(measure.Low, measure.High, measure.Unit)));
        }

        Show(table);
    }

    /// <summary>A line of text.</summary>
    public static void Line(string text) => Console.Out.WriteLine(text);

    /// <summary>A table with these heads, all but the first aligned to the right.</summary>
    public static Table Table(params ReadOnlySpan<string> heads)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(Markup.Escape(head)) { Alignment = table.Columns.Count == 0 ? Justify.Left : Justify.Right, NoWrap = table.Columns.Count > 0 });
        }

        return table;
    }

    /// <summary>Texts that are shown as they are.</summary>
    public static string[] Escaped(params ReadOnlySpan<string> texts) => texts.ToArray().Select(Markup.Escape).ToArray();

    /// <summary>Shows a table.</summary>
    public static void Show(Table table)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = RedirectedWidth;
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Which articles were used, in words.</summary>
    public static string ArticlesOf(ArticlesUsed used) => used switch
    {
        ArticlesUsed.Gold => "their gold articles only",
        ArticlesUsed.AllButGold => "all articles but their gold ones",
        _ => "all articles",
    };

    private static void WriteReliability(EvaluationRun run)
    {
        var table = Table("Confidence", "questions", "mean", "answerable", "rightly answered");
        foreach (var (bin, right) in run.ReliabilityAnswerable.Zip(run.ReliabilityRight).Where(pair => pair.First.Count > 0))
        {
            table.AddRow(Escaped(
                string.Create(CultureInfo.InvariantCulture, $"{bin.From:F1} to {bin.To:F1}"),
                Figures.Count(bin.Count),
                Figures.Of(bin.Confidence, MeasureUnit.Share),
                Figures.Of(bin.Share, MeasureUnit.Share),
                Figures.Of(right.Share, MeasureUnit.Share)));
        }

        Show(table);
    }

    private static void WriteTypes(EvaluationRun run)
    {
        var table = Table(["Asked for", "questions", .. MeasureCatalogue.ByType.Select(definition => definition.Title)]);
        foreach (var type in run.Types)
        {
            table.AddRow(Escaped([type.Type?.ToString() ?? "(no question)", Figures.Count(type.Questions), .. type.Measures.Select(Figures.WithRange)]));
        }

        Show(table);
    }
}

using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsBot.Ingestion.Layout;

namespace NewsBot.Ingestion.Word;

/// <summary>Makes paragraphs of a Word document's text, with the size of their type and the headings they are. Struck-out text and comments are left out.</summary>
internal sealed class ManuscriptParagraphs
{
    private readonly Dictionary<string, Style> styles;
    private readonly double? usualSize;

    private ManuscriptParagraphs(MainDocumentPart part)
    {
        var sheet = part.StyleDefinitionsPart?.Styles;
        styles = (sheet?.Elements<Style>() ?? []).Where(style => style.StyleId?.Value is not null).GroupBy(style => style.StyleId!.Value!).ToDictionary(same => same.Key, same => same.First());
        usualSize = Points(sheet?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.FontSize?.Val?.Value);
    }

    /// <summary>The paragraphs, in order, those in tables and text boxes included.</summary>
    public static IReadOnlyList<FlowParagraph> Of(MainDocumentPart part)
    {
        var reader = new ManuscriptParagraphs(part);
        return [.. (part.Document?.Body?.Descendants<Paragraph>() ?? []).Where(paragraph => !paragraph.Ancestors<AlternateContentFallback>().Any()).Select(reader.Read).Where(paragraph => paragraph.Text.Trim().Length > 0)];
    }

    private FlowParagraph Read(Paragraph paragraph)
    {
        var runs = paragraph.Descendants<Run>().Where(run => run.Ancestors<Paragraph>().First() == paragraph && !run.Ancestors<DeletedRun>().Any() && !run.Ancestors<AlternateContentFallback>().Any()).Select(run => (Run: run, Text: TextOf(run))).Where(run => run.Text.Length > 0).ToList();
        var lines = string.Concat(runs.Select(run => run.Text)).Split('\n').Select(line => line.Trim(' ', '\t', '　', '\u00A0')).Where(line => line.Length > 0).ToList();
        var style = StyleChain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).ToList();
        var size = runs.GroupBy(run => Size(run.Run, style)).MaxBy(same => same.Sum(run => run.Text.Length))?.Key;
        var bold = runs.Count > 0 && runs.All(run => IsBold(run.Run, style));
        return new FlowParagraph(lines, size, Level(paragraph, style), bold);
    }

    private static string TextOf(Run run)
    {
        var text = new StringBuilder();
        foreach (var child in run.ChildElements)
        {
            text.Append(child switch
            {
                Text words => words.Text,
                TabChar => " ",
                Break or CarriageReturn => "\n",
                NoBreakHyphen => "-",
                _ => "",
            });
        }

        return text.ToString();
    }

    private double? Size(Run run, IReadOnlyList<Style> paragraph) =>
        Points(run.RunProperties?.FontSize?.Val?.Value)
        ?? StyleChain(run.RunProperties?.RunStyle?.Val?.Value).Concat(paragraph).Select(style => Points(style.StyleRunProperties?.FontSize?.Val?.Value)).FirstOrDefault(points => points is not null)
        ?? usualSize;

    private bool IsBold(Run run, IReadOnlyList<Style> paragraph) =>
        run.RunProperties?.Bold is { } bold ? bold.Val is null || bold.Val.Value
        : StyleChain(run.RunProperties?.RunStyle?.Val?.Value).Concat(paragraph).Select(style => style.StyleRunProperties?.Bold).FirstOrDefault(set => set is not null) is { } set && (set.Val is null || set.Val.Value);

    /// <summary>A style and those it is based on, at most as many as there are styles: a damaged document may go round in circles.</summary>
    private IEnumerable<Style> StyleChain(string? id)
    {
        for (var left = styles.Count; left > 0 && id is not null && styles.TryGetValue(id, out var style); left--)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    /// <summary>The level that the paragraph or its style gives; Title stands above all headings.</summary>
    private static int Level(Paragraph paragraph, IReadOnlyList<Style> styles)
    {
        var outline = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value ?? styles.Select(style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(level => level is not null);
        if (outline is >= 0 and < 6)
        {
            return Math.Max(1, outline.Value + 1);
        }

        var name = styles.Count == 0 ? "" : styles[0].StyleName?.Val?.Value ?? "";
        return name.Equals("title", StringComparison.OrdinalIgnoreCase) || name == "标题" ? 1
            : (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("标题 ", StringComparison.Ordinal)) && int.TryParse(name.AsSpan(name.IndexOf(' ', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 6 ? number
            : 0;
    }

    private static double? Points(string? halves) => double.TryParse(halves, CultureInfo.InvariantCulture, out var number) && number > 0 ? number / 2 : null;
}

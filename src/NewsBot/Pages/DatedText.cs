using System.Globalization;
using System.Text;
using NewsBot.Core.Dates;
using NewsBot.Core.Newspapers;

namespace NewsBot.Pages;

/// <summary>Writes text as HTML, its relative dates with what they mean as a title to hover over.</summary>
internal static class DatedText
{
    /// <summary>Appends the part of <paramref name="text"/> in <paramref name="span"/>; a date that lies only half in it is written plainly.</summary>
    public static void Append(StringBuilder body, string text, TextSpan span, IReadOnlyList<DateFact> dates)
    {
        var at = span.Start;
        foreach (var date in dates.Where(date => span.Contains(date.Span) && date.Span.Length > 0))
        {
            body.Append(PageFrame.Text(text[at..date.Span.Start]));
            body.Append(CultureInfo.InvariantCulture, $"<time title=\"{MeaningOf(date)}\">{PageFrame.Text(date.Span.In(text))}</time>");
            at = date.Span.End;
        }

        body.Append(PageFrame.Text(text[at..span.End]));
    }

    /// <summary>The days meant: 2022年3月9日, or 2022年2月1日至28日, as short as it can be said.</summary>
    public static string MeaningOf(DateFact date)
    {
        var (from, to) = (date.From, date.To);
        var first = from.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        return from == to ? first : first + "至" + to.ToString(from.Year != to.Year ? "yyyy年M月d日" : from.Month != to.Month ? "M月d日" : "%d日", CultureInfo.InvariantCulture);
    }
}

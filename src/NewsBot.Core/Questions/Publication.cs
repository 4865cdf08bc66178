using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Questions;

/// <summary>Which newspaper or which day's paper a question asks for: 3月9日的济宁日报.</summary>
/// <param name="Newspaper">The newspaper's name, folded; null where any will do.</param>
/// <param name="Year">The year of publication; null where the question does not say.</param>
/// <param name="Month">The month; null where the question names no day.</param>
/// <param name="Day">The day of the month; null where the question names no day.</param>
public sealed partial record Publication(string? Newspaper, int? Year, int? Month, int? Day)
{
    /// <summary>What the folded question asks for and where it says so; null where it names neither.</summary>
    public static (Publication Publication, TextSpan Span)? Find(string folded)
    {
        var match = Expression().Match(folded);
        if (!match.Success || (!match.Groups["paper"].Success && !match.Groups["day"].Success))
        {
            return null;
        }

        return (new Publication(match.Groups["paper"] is { Success: true } paper ? paper.Value : null, NumberOf("year"), NumberOf("month"), NumberOf("day")), new TextSpan(match.Index, match.Index + match.Length));

        int? NumberOf(string group) => match.Groups[group] is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : null;
    }

    // A day counts only before the paper it names: a date by itself is the news', not the paper's.
    [GeneratedRegex("(?:(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号](?:那天|出版|当天)?的?)?[《\"]?(?:(?<paper>[\u4e00-\u9fff]{2,4}(?:日报|晚报|晨报|早报|时报|都市报))|报纸|(?<=[日号天版]的?)报)[》\"]?(?:上|里|中|报道(?:说)?)?(?:的|,|，)?")]
    private static partial Regex Expression();
}

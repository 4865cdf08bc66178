using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Sources;

/// <summary>Finds the day of publication in a file's name and in the line of a masthead. A day that the calendar lacks is none.</summary>
internal static partial class PrintedDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>The day in a name such as 2022-03-10-A03.pdf, jnrb20220310.txt or 2022年3月10日第3版.html; null where it holds none, or two.</summary>
    public static DateOnly? InName(string name) => Only(InNames().Matches(name));

    /// <summary>The day in a line such as 2023年5月12日 星期五 责任编辑 王五; null where it holds none, or two.</summary>
    public static DateOnly? InLine(string line) => Only(InLines().Matches(line));

    private static DateOnly? Only(MatchCollection matches)
    {
        var days = matches.Select(Day).OfType<DateOnly>().Distinct().ToList();
        return days.Count == 1 ? days[0] : null;
    }

    private static DateOnly? Day(Match match)
    {
        var (year, month, day) = (Part("y"), Part("m"), Part("d"));
        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})(?:(?<s>[-_.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})|年(?<m>\d{1,2})月(?<d>\d{1,2})日?|(?<m>\d{2})(?<d>\d{2}))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex InNames();

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})\s?(?:年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?日|(?<s>[-./])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex InLines();
}

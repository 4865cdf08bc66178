using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Dates;

/// <summary>
/// Finds the dates in a text that only the day of publication explains (9日, 上月底, 去年5月, 昨日, 上周五, 下半年, 近三年) and says which days they mean. What
/// names no definite time (日前, 近期, 次日) is left alone, and so is a date printed with its year, which needs no explaining.
/// </summary>
/// <remarks>
/// A bare day is the last such day up to publication (9日 in a paper of the 2nd is last month's), and a month and day the nearest one, unless words such as
/// 将 or 定于 just before it say that it is to come. Years and months without the other two are counted from publication.
/// </remarks>
public static partial class RelativeDateReader
{
    /// <summary>How far before a date a word may stand that says it is to come.</summary>
    private const int Near = 8;

    /// <summary>The dates in <paramref name="text"/>, in order, none overlapping.</summary>
    public static IReadOnlyList<DateFact> Read(string text, DateOnly published)
    {
        var folded = TextFolding.Fold(text);
        var facts = new List<DateFact>();
        foreach (Match match in Expression().Matches(folded))
        {
            if (Resolve(match, published, IsToCome(folded, match.Index)) is var (kind, from, to))
            {
                facts.Add(new DateFact(new TextSpan(match.Index, match.Index + match.Length), kind, from, to));
            }
        }

        return facts;
    }

    private static bool IsToCome(string text, int at) => ToCome().IsMatch(text[Math.Max(0, at - Near)..at]);

    private static (DateFactKind Kind, DateOnly From, DateOnly To)? Resolve(Match match, DateOnly published, bool toCome)
    {
        string Part(string name) => match.Groups[name].Value;
        try
        {
            return match switch
            {
                _ when Part("day") is { Length: > 0 } word => Days(published.AddDays(RelativeDays[word]), DateFactKind.Day, 1),
                _ when Part("week") is { Length: > 0 } week => CalendarPeriod.Week(published, week, Part("weekday")),
                _ when Part("near") is { Length: > 0 } => CalendarPeriod.Stretch(published, NumberOf(Part("near")), Part("unit")),
                _ when match.Groups["since"].Success => (DateFactKind.Stretch, new DateOnly(published.Year, 1, 1), published),
                _ when Part("half") is { Length: > 0 } half => CalendarPeriod.Half(YearOf(Part("halfyear"), published), half),
                _ when Part("quarter") is { Length: > 0 } quarter => CalendarPeriod.Quarter(YearOf(Part("quarteryear"), published), NumberOf(quarter)),
                _ when Part("monthword") is { Length: > 0 } => OfMonth(MonthOf(Part("monthword"), published), Part("monthday"), Part("monthpart")),
                _ when Part("year") is { Length: > 0 } => OfYear(YearOf(Part("year"), published), Part("yearmonth"), Part("yearday"), Part("yearmonthpart") + Part("yearpart")),
                _ when Part("month") is { Length: > 0 } => Days(Nearest(published, NumberOf(Part("month")), NumberOf(Part("dayofmonth")), toCome), DateFactKind.Day, 1),
                _ when Part("bare") is { Length: > 0 } => Days(LastOrNext(published, NumberOf(Part("bare")), toCome), DateFactKind.Day, 1),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // 31日 of a short month, or a year before the calendar: no such day.
            return null;
        }
    }

    private static (DateFactKind, DateOnly, DateOnly)? Days(DateOnly? first, DateFactKind kind, int count) => first is { } day ? (kind, day, day.AddDays(count - 1)) : null;

    private static (DateFactKind, DateOnly, DateOnly)? OfMonth(DateOnly first, string day, string part) =>
        day.Length > 0 ? Days(new DateOnly(first.Year, first.Month, NumberOf(day)), DateFactKind.Day, 1)
        : part.Length > 0 ? CalendarPeriod.PartOfMonth(first, part)
        : CalendarPeriod.Month(first);

    private static (DateFactKind, DateOnly, DateOnly)? OfYear(int year, string month, string day, string part) =>
        month.Length > 0 ? OfMonth(new DateOnly(year, NumberOf(month), 1), day, part)
        : part.Length > 0 ? CalendarPeriod.Month(new DateOnly(year, part[^1] == '初' ? 1 : 12, 1))
        : (DateFactKind.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static int YearOf(string word, DateOnly published) => published.Year + word switch { "去年" or "上年" => -1, "前年" => -2, "明年" => 1, _ => 0 };

    private static DateOnly MonthOf(string word, DateOnly published) =>
        new DateOnly(published.Year, published.Month, 1).AddMonths(word[0] switch { '上' => -1, '下' => 1, _ => 0 });

    /// <summary>The last month, up to and with this one, whose such day is not after publication; or the first whose day is not before it.</summary>
    private static DateOnly? LastOrNext(DateOnly published, int day, bool toCome)
    {
        for (var months = 0; months <= 2; months++)
        {
            var month = new DateOnly(published.Year, published.Month, 1).AddMonths(toCome ? months : -months);
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && new DateOnly(month.Year, month.Month, day) is var found && (toCome ? found >= published : found <= published))
            {
                return found;
            }
        }

        return null;
    }

    private static DateOnly? Nearest(DateOnly published, int month, int day, bool toCome)
    {
        var days = Enumerable.Range(published.Year - 1, 3).Where(year => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)).Select(year => new DateOnly(year, month, day)).ToList();
        var fitting = toCome ? days.Where(found => found >= published).ToList() : days;
        return fitting.Count == 0 ? null : fitting.MinBy(found => Math.Abs(found.DayNumber - published.DayNumber));
    }

    /// <summary>A number up to 99, in Arabic or Chinese numerals; 两 counts as two, 半 is none.</summary>
    private static int NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : ChineseNumber(text);

    private static int ChineseNumber(string text)
    {
        const string Digits = "〇一二三四五六七八九";
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        return ten < 0 ? Digit(text) : ((ten == 0 ? 1 : Digit(text[..ten])) * 10) + Digit(text[(ten + 1)..]);

        static int Digit(string part) => part.Length == 0 ? 0 : part == "两" ? 2 : Math.Max(0, Digits.IndexOf(part[^1], StringComparison.Ordinal));
    }

    private static readonly Dictionary<string, int> RelativeDays = new(StringComparer.Ordinal)
    {
        ["大前天"] = -3,
        ["前天"] = -2,
        ["前日"] = -2,
        ["昨天"] = -1,
        ["昨日"] = -1,
        ["昨晚"] = -1,
        ["昨夜"] = -1,
        ["昨晨"] = -1,
        ["今天"] = 0,
        ["今日"] = 0,
        ["今晚"] = 0,
        ["今晨"] = 0,
        ["今早"] = 0,
        ["明天"] = 1,
        ["明日"] = 1,
        ["明晚"] = 1,
        ["后天"] = 2,
    };

    private const string Count = @"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})";
    private const string YearWord = "去年|前年|今年|本年|明年|上年";
    private const string MonthPart = "上旬|中旬|下旬|初|底|末";

    // In the order in which the alternatives win where several fit.
    [GeneratedRegex(
        @"(?<day>大前天|前天|(?<!日)前日|昨天|昨日|昨晚|昨夜|昨晨|今天|今日(?!头条|说法|关注)|今晚(?!报)|今晨|今早|明天|明日(?!之星)|明晚|后天(?!性|培养))"
        + @"|(?<week>上上周|上周|上星期|本周|这周|下周|下星期)(?<weekday>[一二三四五六日天](?!次|个|条|名|项|轮)|末)?"
        + @"|(?:近|最近|过去)(?<near>" + Count + @")(?<unit>年|个月|个季度|周|天|日)"
        + @"|(?<since>今年以来)"
        + @"|(?<!\d年)(?:(?<halfyear>" + YearWord + @")的?)?(?<half>上半年|下半年)"
        + @"|(?<!\d年)(?:(?<quarteryear>" + YearWord + @")的?)?(?<!前)第?(?<quarter>[一二三四1-4])季度"
        + @"|(?<monthword>上个?月|本月|这个月|当前月|下个?月)(?:(?<monthday>" + Count + @")[日号]|(?<monthpart>" + MonthPart + @"))?"
        + @"|(?<year>" + YearWord + @")(?!同期|同月|同比)的?(?:(?<yearmonth>" + Count + @")月份?(?:(?<yearday>" + Count + @")[日号]|(?<yearmonthpart>" + MonthPart + @"))?|(?<yearpart>年?初|年?底|年?末))?"
        + @"|(?<![\d年])(?<month>" + Count + @")月(?<dayofmonth>" + Count + @")[日号]"
        + @"|(?<![\d月年续期近共每第达满约超逾过至—\-~、.:/])(?<bare>\d{1,2})日(?![内游均龄间元光报本常制化用夜程后前])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Expression();

    [GeneratedRegex(@"[将拟](?!来|军|近)[^，。；,;]*$|(?:定于|计划|预计|预定|拟于)[^，。；,;]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ToCome();
}

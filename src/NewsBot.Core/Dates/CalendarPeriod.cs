namespace NewsBot.Core.Dates;

/// <summary>The first and last day of weeks, months and longer stretches.</summary>
internal static class CalendarPeriod
{
    private const string Weekdays = "一二三四五六日";

    /// <summary>The month of <paramref name="day"/>.</summary>
    public static (DateFactKind, DateOnly, DateOnly)? Month(DateOnly day) => (DateFactKind.Month, First(day), First(day).AddMonths(1).AddDays(-1));

    /// <summary>The first ten days of a month, the second ten, or the rest.</summary>
    /// <param name="day">A day of the month.</param>
    /// <param name="part">初, 上旬, 中旬, 下旬, 底 or 末.</param>
    public static (DateFactKind, DateOnly, DateOnly)? PartOfMonth(DateOnly day, string part)
    {
        var first = First(day);
        return part switch
        {
            "初" or "上旬" => (DateFactKind.PartOfMonth, first, first.AddDays(9)),
            "中旬" => (DateFactKind.PartOfMonth, first.AddDays(10), first.AddDays(19)),
            _ => (DateFactKind.PartOfMonth, first.AddDays(20), first.AddMonths(1).AddDays(-1)),
        };
    }

    /// <summary>A week from Monday to Sunday, one of its days, or its last two.</summary>
    public static (DateFactKind, DateOnly, DateOnly)? Week(DateOnly published, string week, string weekday)
    {
        var monday = published.AddDays(-(((int)published.DayOfWeek + 6) % 7)).AddDays(week switch { "上上周" => -14, "上周" or "上星期" => -7, "下周" or "下星期" => 7, _ => 0 });
        return weekday switch
        {
            "" => (DateFactKind.Week, monday, monday.AddDays(6)),
            "末" => (DateFactKind.Stretch, monday.AddDays(5), monday.AddDays(6)),
            _ => monday.AddDays(weekday == "天" ? 6 : Weekdays.IndexOf(weekday, StringComparison.Ordinal)) is var day ? (DateFactKind.Day, day, day) : null,
        };
    }

    /// <summary>So many years, months or days up to publication.</summary>
    public static (DateFactKind, DateOnly, DateOnly)? Stretch(DateOnly published, int count, string unit) => count == 0 ? null : (DateFactKind.Stretch, unit switch
    {
        "年" => published.AddYears(-count),
        "个月" => published.AddMonths(-count),
        "个季度" => published.AddMonths(-3 * count),
        "周" => published.AddDays(-7 * count),
        _ => published.AddDays(-count),
    }, published);

    /// <summary>The first or second half of a year.</summary>
    public static (DateFactKind, DateOnly, DateOnly)? Half(int year, string half) => half[0] == '上'
        ? (DateFactKind.HalfYear, new DateOnly(year, 1, 1), new DateOnly(year, 6, 30))
        : (DateFactKind.HalfYear, new DateOnly(year, 7, 1), new DateOnly(year, 12, 31));

    /// <summary>A quarter of a year, <paramref name="number"/> from 1 to 4.</summary>
    public static (DateFactKind, DateOnly, DateOnly)? Quarter(int year, int number) =>
        new DateOnly(year, (3 * number) - 2, 1) is var first ? (DateFactKind.Quarter, first, first.AddMonths(3).AddDays(-1)) : null;

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}

using System.Globalization;
using NewsBot.Core.Dates;

namespace NewsBot.Core.Tests.Dates;

public class RelativeDateReaderTests
{
    [Theory]
    [InlineData("9日，工作站正式揭牌。", "9日", "2022-03-09", "2022-03-09")]
    [InlineData("本月9日揭牌。", "本月9日", "2022-03-09", "2022-03-09")]
    [InlineData("上月，步道完工。", "上月", "2022-02-01", "2022-02-28")]
    [InlineData("上个月完工。", "上个月", "2022-02-01", "2022-02-28")]
    [InlineData("上月底完工。", "上月底", "2022-02-21", "2022-02-28")]
    [InlineData("本月中旬完工。", "本月中旬", "2022-03-11", "2022-03-20")]
    [InlineData("上月28日完工。", "上月28日", "2022-02-28", "2022-02-28")]
    [InlineData("去年完工。", "去年", "2021-01-01", "2021-12-31")]
    [InlineData("今年新建步道12公里。", "今年", "2022-01-01", "2022-12-31")]
    [InlineData("今年5月开放。", "今年5月", "2022-05-01", "2022-05-31")]
    [InlineData("去年十一月开放。", "去年十一月", "2021-11-01", "2021-11-30")]
    [InlineData("去年12月下旬开放。", "去年12月下旬", "2021-12-21", "2021-12-31")]
    [InlineData("去年5月9日开放。", "去年5月9日", "2021-05-09", "2021-05-09")]
    [InlineData("去年年底开放。", "去年年底", "2021-12-01", "2021-12-31")]
    [InlineData("昨日，大会召开。", "昨日", "2022-03-09", "2022-03-09")]
    [InlineData("昨天召开。", "昨天", "2022-03-09", "2022-03-09")]
    [InlineData("今日召开。", "今日", "2022-03-10", "2022-03-10")]
    [InlineData("前天召开。", "前天", "2022-03-08", "2022-03-08")]
    [InlineData("上周五召开。", "上周五", "2022-03-04", "2022-03-04")]
    [InlineData("上周召开。", "上周", "2022-02-28", "2022-03-06")]
    [InlineData("本周日召开。", "本周日", "2022-03-13", "2022-03-13")]
    [InlineData("下半年动工。", "下半年", "2022-07-01", "2022-12-31")]
    [InlineData("去年上半年动工。", "去年上半年", "2021-01-01", "2021-06-30")]
    [InlineData("今年一季度完成。", "今年一季度", "2022-01-01", "2022-03-31")]
    [InlineData("近三年新建5所学校。", "近三年", "2019-03-10", "2022-03-10")]
    [InlineData("近10天降雨两次。", "近10天", "2022-02-28", "2022-03-10")]
    [InlineData("今年以来共办理300件。", "今年以来", "2022-01-01", "2022-03-10")]
    [InlineData("3月6日，开展活动。", "3月6日", "2022-03-06", "2022-03-06")]
    [InlineData("5月9日，开展活动。", "5月9日", "2022-05-09", "2022-05-09")]
    [InlineData("12月25日，开展活动。", "12月25日", "2021-12-25", "2021-12-25")]
    [InlineData("将于9日举行。", "9日", "2022-04-09", "2022-04-09")]
    [InlineData("大会定于12月25日举行。", "12月25日", "2022-12-25", "2022-12-25")]
    [InlineData("９日，工作站揭牌。", "９日", "2022-03-09", "2022-03-09")]
    public void Read_PublishedOn10March2022_SaysWhichDaysAreMeant(string text, string words, string from, string to)
    {
        var fact = Assert.Single(RelativeDateReader.Read(text, new DateOnly(2022, 3, 10)));

        Assert.Equal((words, Day(from), Day(to)), (fact.Span.In(text), fact.From, fact.To));
    }

    [Theory]
    [InlineData("9日揭牌。", "2022-03-02", "2022-02-09")]
    [InlineData("31日揭牌。", "2022-03-02", "2022-01-31")]
    [InlineData("30日揭牌。", "2022-01-02", "2021-12-30")]
    [InlineData("12月30日揭牌。", "2022-01-02", "2021-12-30")]
    [InlineData("1月2日开门。", "2021-12-30", "2022-01-02")]
    [InlineData("昨日揭牌。", "2022-01-01", "2021-12-31")]
    [InlineData("上月揭牌。", "2022-01-15", "2021-12-01")]
    [InlineData("上月底揭牌。", "2024-03-15", "2024-02-21")]
    [InlineData("将于3日举行。", "2021-12-30", "2022-01-03")]
    [InlineData("上周日揭牌。", "2022-03-13", "2022-03-06")]
    public void Read_AcrossAMonthOrYear_TurnsOver(string text, string published, string from) =>
        Assert.Equal(Day(from), Assert.Single(RelativeDateReader.Read(text, Day(published))).From);

    [Theory]
    [InlineData("日前，大会召开。")]
    [InlineData("近期将召开。")]
    [InlineData("2021年5月9日召开。")]
    [InlineData("2021年下半年召开。")]
    [InlineData("3日内办结。")]
    [InlineData("为期3日的活动。")]
    [InlineData("比去年同期增长。")]
    [InlineData("今日头条号。")]
    [InlineData("上月35日。")]
    [InlineData("本报济宁讯。")]
    public void Read_NoDefiniteOrNoRelativeTime_LeavesItAlone(string text) =>
        Assert.Empty(RelativeDateReader.Read(text, new DateOnly(2022, 3, 10)));

    [Fact]
    public void Read_SeveralDates_KeepsThemInOrder() =>
        Assert.Equal([DateFactKind.Day, DateFactKind.Month, DateFactKind.Year], RelativeDateReader.Read("昨日召开，上月筹备，去年立项。", new DateOnly(2022, 3, 10)).Select(fact => fact.Kind));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

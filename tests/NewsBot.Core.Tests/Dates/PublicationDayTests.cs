using System.Globalization;
using NewsBot.Core.Dates;
using NewsBot.Core.Newspapers;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Dates;

public class PublicationDayTests
{
    [Theory]
    [InlineData("济宁日报2022-03-10第3版.txt", "2022-03-10")]
    [InlineData("20220310-03.txt", "2022-03-10")]
    [InlineData("jyrb20220310-A03.pdf", "2022-03-10")]
    [InlineData("2022年3月10日.txt", "2022-03-10")]
    [InlineData("jn_2022_3_9.txt", "2022-03-09")]
    [InlineData("000_32c3fb7c8f6cdafe.txt", null)]
    [InlineData("20221399.txt", null)]
    [InlineData("2022-02-30.txt", null)]
    [InlineData("20220310至20220312.txt", null)]
    [InlineData("120220310.txt", null)]
    public void OfFileName_Name_HoldsOneDayOrNone(string name, string? expected) =>
        Assert.Equal(expected, PublicationDay.OfFileName(name)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2022年3月10日 星期四 责编 王五", true)]
    [InlineData("２０２２年３月１０日", true)]
    [InlineData("2022.3.10 星期四", true)]
    [InlineData("3月10日 星期四", false)]
    public void OfMasthead_LineOfThePagesHead_GivesTheDayPrintedWithItsYear(string line, bool found) =>
        Assert.Equal(found ? new DateOnly(2022, 3, 10) : null, PublicationDay.OfMasthead(["第3版", line]));

    [Fact]
    public void AddTo_NameAndMasthead_TakesTheNameAndSaysSo()
    {
        var article = PublicationDay.AddTo([ArticleBuilder.Article("a", "题", "文。")], "2022-03-10.txt", ["2022年3月11日"]).Single();

        Assert.Equal((new DateOnly(2022, 3, 10), DateSource.FileName), (article.Date!.Value, article.DateSource!.Value));
    }

    [Fact]
    public void AddTo_ArticleWithADay_KeepsIt()
    {
        var article = PublicationDay.AddTo([ArticleBuilder.Article("a", "题", "文。") with { Date = new DateOnly(2020, 1, 1) }], "2022-03-10.txt", []).Single();

        Assert.Equal(new DateOnly(2020, 1, 1), article.Date);
    }
}

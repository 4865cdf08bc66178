using System.Text;
using NewsBot.Core.Dates;
using NewsBot.Core.Newspapers;
using NewsBot.Pages;

namespace NewsBot.Tests.Pages;

public class DatedTextTests
{
    [Theory]
    [InlineData("2022-03-09", "2022-03-09", "2022年3月9日")]
    [InlineData("2022-02-01", "2022-02-28", "2022年2月1日至28日")]
    [InlineData("2022-01-01", "2022-06-30", "2022年1月1日至6月30日")]
    [InlineData("2019-03-10", "2022-03-10", "2019年3月10日至2022年3月10日")]
    public void MeaningOf_Days_IsAsShortAsItCanBeSaid(string from, string to, string expected) =>
        Assert.Equal(expected, DatedText.MeaningOf(new DateFact(new TextSpan(0, 2), DateFactKind.Stretch, Day(from), Day(to))));

    [Fact]
    public void Append_DateHalfInsideTheSpan_IsWrittenPlainly()
    {
        var body = new StringBuilder();

        DatedText.Append(body, "昨日<完工", new TextSpan(1, 5), [new DateFact(new TextSpan(0, 2), DateFactKind.Day, Day("2022-03-09"), Day("2022-03-09"))]);

        Assert.Equal("日&lt;完工", body.ToString());
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

using NewsBot.Core.Chinese;

namespace NewsBot.Core.Tests.Chinese;

public class NumeralsTests
{
    [Theory]
    [InlineData("设75个托育位", "75")]
    [InlineData("设七十五个托育位", "75")]
    [InlineData("累计超过18亿元", "1800000000")]
    [InlineData("粉丝达625万", "6250000")]
    [InlineData("增幅22.9%", "22.9")]
    [InlineData("二〇二一年", "2021")]
    [InlineData("一千二百件", "1200")]
    [InlineData("四项行动", "4")]
    [InlineData("3月6日", "3 6")]
    [InlineData("三月六日", "3 6")]
    [InlineData("1,100件", "1100")]
    public void Find_ArabicOrChinese_GivesTheValue(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Numerals.Find(text).Select(number => number.Value.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("第一书记")]
    [InlineData("十分重视")]
    [InlineData("三农")]
    public void Find_NumeralInsideAWord_FindsNothing(string text) => Assert.Empty(Numerals.Find(text));
}

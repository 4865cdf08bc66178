using FsCheck;
using FsCheck.Fluent;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Tests.Pages;

public class PageReaderTests
{
    [Fact]
    public void Read_ColumnBrokenInMidSentence_RejoinsIt()
    {
        var article = PageReader.Read("本报甲县讯（通讯员 李四）新一轮帮扶工作启\n动以来，甲县利用近四个月的时间开展了\n\n“比学赶超”系列活动，全县一百个村的干部\n都参加了。\n\n甲县开展“比学赶超”活动\n", "page", new PageMetadata()).Articles.Single();

        Assert.Equal("甲县开展“比学赶超”活动", article.Headline);
        Assert.EndsWith("时间开展了“比学赶超”系列活动，全县一百个村的干部都参加了。", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("共有有效发明专利43\n29件，比上年多了一些。\n", "有效发明专利4329件")]
    [InlineData("他用 Micro soft Word\n写了报告，大家都说好。\n", "Word写了报告")]
    public void Read_NumberOrWordBrokenByTheLine_RejoinsItExactly(string page, string expected) =>
        Assert.Contains(expected, PageReader.Read(page, "page", new PageMetadata()).Articles.Single().Text, StringComparison.Ordinal);

    [Fact]
    public void Read_MastheadAndCredits_BelongToNoArticle()
    {
        var page = PageReader.Read("甲乙日报\n2023年5月12日 星期五 责任编辑 王五 美编 赵六\n\n本报讯（记者 李四）今天天气很好，大家都出门了。\n\n今天天气很好\n", "page", new PageMetadata());

        Assert.Equal(2, page.OtherLines.Count);
        Assert.Equal("今天天气很好", page.Articles.Single().Headline);
    }

    [Fact]
    public void Read_AnyLines_LosesNoCharacterAndDoublesNone()
    {
        var lines = Gen.Elements(
            "■本报记者 张三", "本报甲县讯（通讯员 李四）今天开会。", "会议指出，要抓好落实工作，确保取得", "实效。", "", "", "甲县召开会议", "——甲县纪实", "“换新颜”。", "第3版 要闻", "一、抓落实", "（王五）", "　　第二段开始了，", "ABC", "12", "3月6日，村里办活动。 ■记者 张三 摄");
        Prop.ForAll(lines.ArrayOf().Select(picked => string.Join('\n', picked)).ToArbitrary(), text =>
        {
            var page = PageReader.Read(text, "page", new PageMetadata());
            var bodies = string.Concat(page.Articles.Select(article => article.Text).Concat(page.OtherLines));

            // An article without a headline is named after its own words, so headlines may print more than the page does, never less.
            var all = bodies + string.Concat(page.Articles.Select(article => article.FullHeadline));
            return Counts(text) is var printed && Counts(bodies).All(entry => entry.Value <= printed[entry.Key]) && Counts(all) is var read && printed.All(entry => entry.Value <= read.GetValueOrDefault(entry.Key));
        }).QuickCheckThrowOnFailure();

        static Dictionary<char, int> Counts(string text) => text.Where(character => !char.IsWhiteSpace(character)).GroupBy(character => character).ToDictionary(same => same.Key, same => same.Count());
    }
}

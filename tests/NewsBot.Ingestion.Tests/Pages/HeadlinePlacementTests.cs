using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Tests.Pages;

/// <summary>Where headlines may stand, and what must not be taken for one.</summary>
public class HeadlinePlacementTests
{
    private const string Water = "甲县今年在三十个村修了四十公里水渠，浇地\n的水比去年早到了半个月，村里的老人说多年没\n有见过。水渠由村民看护，每户轮流出工，县里\n只出水泥和石料，四月底水渠全部通水。\n";
    private const string School = "乙镇中心小学的新教学楼昨天启用，八百名学\n生搬进了新教室。教学楼有图书室和画室，操场\n也铺了草皮，校长说孩子们盼新教室盼了两年。\n下学期学校还要再招十名教师。\n";

    [Theory]
    [InlineData(Water + "\n甲县修通四十公里水渠\n\n" + School + "\n乙镇小学新教学楼启用\n")]
    [InlineData("甲县修通四十公里水渠\n\n" + Water + "\n乙镇小学新教学楼启用\n\n" + School)]
    [InlineData("甲县修通\n\n" + Water + "\n四十公里水渠\n\n" + School + "\n乙镇小学新教学楼启用\n")]
    public void Read_HeadlinesAfterBeforeOrAround_GoToTheirReports(string page)
    {
        var articles = PageReader.Read(page, "page", new PageMetadata()).Articles;

        Assert.Equal(["甲县修通四十公里水渠", "乙镇小学新教学楼启用"], articles.Select(article => article.FullHeadline.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal([Joined(Water), Joined(School)], articles.Select(article => article.Text.ReplaceLineEndings("")));
    }

    [Fact]
    public void Read_LineTornBeforeAQuotation_IsNoHeadline()
    {
        var page = Water.Replace("村里的老人说多年没\n有见过。", "村里的老人说\n\n“多年没\n有见过”。", StringComparison.Ordinal) + "\n甲县修通四十公里水渠\n";

        Assert.Contains("老人说“多年没有见过”。水渠", PageReader.Read(page, "page", new PageMetadata()).Articles.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SignatureOnALineOfItsOwn_StaysWithTheText()
    {
        var article = PageReader.Read(Water + "\n(完)\n\n甲县修通四十公里水渠\n", "page", new PageMetadata()).Articles.Single();

        Assert.Equal("甲县修通四十公里水渠", article.FullHeadline);
        Assert.EndsWith("(完)", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PageNumberUnderTheDateLine_BelongsToNoArticle() =>
        Assert.Equal(["2023年5月12日 星期五", "第3版 要闻"], PageReader.Read("2023年5月12日 星期五\n第3版 要闻\n\n" + Water + "\n甲县修通四十公里水渠\n", "page", new PageMetadata()).OtherLines);

    private static string Joined(string lines) => lines.ReplaceLineEndings("");
}

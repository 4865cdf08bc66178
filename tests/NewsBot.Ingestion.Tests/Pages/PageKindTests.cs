using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Tests.Pages;

/// <summary>What stands on a page besides reports.</summary>
public class PageKindTests
{
    private const string Report = """
        本报甲县讯（通讯员 李四）甲县今年在三十个
        村修了四十公里水渠，浇地的水比去年早到了
        半个月，村里的老人说多年没有见过这样的事。

        水渠由村民自己看护，每户轮流出工，县里只
        出水泥和石料。到四月底，三十个村的水渠都
        已通水，受益的耕地有两万多亩。

        甲县三十个村修通水渠
        """;

    [Theory]
    [InlineData("某某商贸有限公司注销公告\n\n某某商贸有限公司经股东会决议解散，请债权人自公告之日起四\n十五日内申报债权。联系人：张三。\n特此公告。\n")]
    [InlineData("遗失声明\n\n李四遗失身份证一张，证号末四位1234，自登报之日起声明作废。\n")]
    public void Read_Notice_IsMarkedAsOne(string notice) => Assert.Equal([ArticleKind.Report, ArticleKind.Notice], KindsOf(Report + "\n\n" + notice));

    [Theory]
    [InlineData("好味道酱菜厂五十周年大酬宾\n\n全场酱菜特价八折，买二送一，欢迎惠顾。地址：甲县东街12号。\n订购热线：0530-1234567。\n")]
    [InlineData("广告\n\n好味道酱菜，三代人的手艺，过年过节送礼都合适，城里乡下都爱\n吃，百货大楼和各村供销社都能买到。\n")]
    public void Read_Advertisement_IsMarkedAsOne(string advertisement) => Assert.Contains(ArticleKind.Advertisement, KindsOf(Report + "\n\n" + advertisement));

    [Fact]
    public void Read_ReportOnANotice_StaysAReport() =>
        Assert.Equal([ArticleKind.Report], KindsOf("本报讯（记者 张三）市应急局昨天发布关于禁止露天烧烤的\n通告，请于本月底前自行拆除炉具，逾期将依法处理。\n\n市应急局发布禁止露天烧烤的通告\n"));

    [Theory]
    [InlineData(BlockKind.Table, "村名  水渠（公里）  耕地（亩）\n东村  1.5  820\n西村  2.1  930\n南村  0.9  410")]
    [InlineData(BlockKind.NameList, "张 三 李四 王小五 赵六\n钱七 孙 八 周九州 吴十")]
    [InlineData(BlockKind.Verse, "渠水清清过村东，\n麦苗青青四月中。\n不是当年挑水路，\n桃花依旧笑春风。")]
    public void Read_LinesWhoseEndsMeanSomething_AreKept(BlockKind kind, string lines)
    {
        var article = Read(Report.Replace("\n\n水渠由", "\n\n" + lines + "\n\n水渠由", StringComparison.Ordinal)).Articles.Single();

        Assert.Equal(lines, article.Blocks.Single(block => block.Kind == kind).Span.In(article.Text));
        Assert.Equal("甲县三十个村修通水渠", article.Headline);
    }

    [Fact]
    public void Read_CaptionInsideAReport_IsPartOfIt()
    {
        var article = Read(Report.Replace("\n\n水渠由", "\n\n图为甲县东村村民在新修的水渠边看水。\n\n水渠由", StringComparison.Ordinal)).Articles.Single();

        Assert.Equal("图为甲县东村村民在新修的水渠边看水。", article.Blocks.Single(block => block.Kind == BlockKind.Caption).Span.In(article.Text));
    }

    [Fact]
    public void Read_TwoCaptionsUnderOneCredit_AreOnePhotoCaption()
    {
        var article = Read(Report + "\n\n图①：城北小学的学生在操场上放风筝。\n\n图②：老师帮低年级的孩子系线。 ■记者 张三 摄\n").Articles[1];

        Assert.Equal(ArticleKind.PhotoCaption, article.Kind);
        Assert.Equal(["张三"], article.Byline.Select(person => person.Name));
        Assert.StartsWith("图①", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("要闻")]
    [InlineData("综合新闻")]
    [InlineData("文化·体育")]
    [InlineData("总第5023期 今日8版")]
    [InlineData("国内统一刊号 CN 37-0006 邮发代号 23-12")]
    [InlineData("JIAXIAN RIBAO")]
    [InlineData("责编 张三 美编 李四 校对 王五")]
    public void Read_LineOfThePageItself_BelongsToNoArticle(string line)
    {
        var page = Read(line + "\n\n" + Report);

        Assert.Equal([line], page.OtherLines);
        Assert.Equal("甲县三十个村修通水渠", page.Articles.Single().FullHeadline);
    }

    private static IEnumerable<ArticleKind> KindsOf(string page) => Read(page).Articles.Select(article => article.Kind);

    private static NewspaperPage Read(string page) => PageReader.Read(page, "page", new PageMetadata());
}

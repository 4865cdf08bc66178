using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;
using NewsBot.TestKit;

namespace NewsBot.Ingestion.Tests.Pages;

/// <summary>The user's page: its eight articles, whole.</summary>
public class UserPageTests
{
    private static readonly string Text = File.ReadAllText(RepositoryFiles.Page);
    private static readonly IReadOnlyList<Article> Articles = PageReader.Read(Text, "page.txt", new PageMetadata("济宁日报")).Articles;

    public static TheoryData<int, string, string, string, string, string?, string, string> Expected => new()
    {
        { 0, "", "跑出“加速度”干出高效率", "——任城区开展第一书记“上马干事 勇当标兵”系列活动纪实", "记者 张体儒/通讯员 邓红梅", null, "新一轮下派帮扶工作启动以来，", "积极贡献自身力量。" },
        { 1, "", "汶上县妇幼儿童健康发展基地正式启用", "", "通讯员 郭桂花", "汶上", "本报汶上讯（通讯员 郭桂花）3月3日，", "智力运动发育落后等问题。" },
        { 2, "微山县两城镇", "“党建红”引领“生态绿”", "", "通讯员 倪寒梅/通讯员 曹博昆", "微山", "本报微山讯（通讯员 倪寒梅 曹博昆）近年来，", "推进人居环境整治工作落实落细。" },
        { 3, "国家知识产权局专利局济南代办处济宁工作站正式揭牌", "又一“国字号”窗口落地济宁", "", "记者 张体儒/通讯员 周倩", null, "为持续深入优化营商环境，", "为全市经济创新发展注入新动能。" },
        { 4, "", "我市消防新媒体宣传再获殊荣", "", "记者 刘传伏/通讯员 高德雨/通讯员 胡宽", "济宁", "本报济宁讯（记者 刘传伏 通讯员高德雨 胡宽）新年伊始，", "连续两年双双入选前十榜单。" },
        { 5, "嘉祥县审计局", "扎实推动“我为群众办实事”", "", "通讯员 曹颖", "嘉祥", "本报嘉祥讯（通讯员 曹颖）嘉祥县审计局", "“急难愁盼”的问题。" },
        { 6, "", "抓党建提升驻村帮扶实效", "", "通讯员 刘福强", "邹城", "本报邹城讯（通讯员 刘福强）市派中心店镇", "走访“送温暖”活动。" },
        { 7, "", "关爱困境儿童 亲子共成长", "", "记者·摄影 张体儒", null, "为给困境儿童、留守儿童营造良好的家庭成长环境，", "儿童身心健康发展。" },
    };

    [Fact]
    public void Read_UserPage_FindsEightArticles() => Assert.Equal(8, Articles.Count);

    [Theory]
    [MemberData(nameof(Expected))]
    public void Read_UserPage_FindsTheArticle(int number, string kicker, string headline, string subheadline, string byline, string? dateline, string first, string last)
    {
        var article = Articles[number];
        var paragraphs = article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Span.In(article.Text)).ToList();

        Assert.Equal(headline, article.Headline);
        Assert.Equal(kicker, article.Kicker ?? "");
        Assert.Equal(subheadline, article.Subheadline ?? "");
        Assert.Equal(byline, string.Join('/', article.Byline.Select(person => $"{person.Role} {person.Name}")));
        Assert.Equal(dateline, article.Dateline);
        Assert.StartsWith(first, paragraphs[0], StringComparison.Ordinal);
        Assert.EndsWith(last, paragraphs[^1], StringComparison.Ordinal);
        Assert.Equal(number == 7 ? ArticleKind.PhotoCaption : ArticleKind.Report, article.Kind);
        Assert.Null(article.Date);
    }

    [Fact]
    public void Read_UserPage_FindsTheThreeSectionHeadsOfTheFirstArticle()
    {
        Assert.Equal(["夯实党建引领 下好基层治理的先手棋", "调研村情民意 当好述求解决的动力源", "谋划帮扶项目 当好产业振兴的压舱石"], Articles[0].SectionHeads);
        Assert.All(Articles.Skip(1), article => Assert.Empty(article.SectionHeads));
    }

    [Fact]
    public void Read_UserPage_LosesNoCharacterAndDoublesNone()
    {
        var read = string.Concat(Articles.SelectMany(article => article.Headline == "关爱困境儿童 亲子共成长" ? [article.Text] : new[] { article.Text, article.Kicker, article.Headline, article.Subheadline }));

        Assert.Equal(Sorted(Text), Sorted(read));

        static string Sorted(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)).Order());
    }

    [Fact]
    public void Read_UserPage_MapsEveryBlockToTheLinesItWasReadFrom()
    {
        var lines = Text.Split('\n');
        foreach (var article in Articles)
        {
            foreach (var block in article.Blocks)
            {
                var starts = block.Lines.Select(line => line.Start).Append(block.Span.End).ToList();
                for (var i = 0; i < block.Lines.Count; i++)
                {
                    Assert.Contains(article.Text[starts[i]..starts[i + 1]].Trim(), lines[block.Lines[i].Number - 1], StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Read_SamePageAgain_GivesTheSameIds() =>
        Assert.Equal(Articles.Select(article => article.Id), PageReader.Read(Text, "other.txt", new PageMetadata()).Articles.Select(article => article.Id));
}

using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;
using NewsBot.Ingestion.Tests.Sources;

namespace NewsBot.Ingestion.Tests.Markdown;

public class MarkdownTests
{
    [Fact]
    public void Read_FrontMatter_NamesTheArticle()
    {
        var article = ReadFile.Named("a.md", "---\ntitle: 今天天气很好\ndate: 2024-04-03\nnewspaper: 甲乙日报\npage: A2\ntags: [x, y]\n---\n\n# 今天天气很好\n\n本报讯，大家\n都出门了。\n\n## 明天\n\n明天*也是*晴天。\n").Articles.Single();

        Assert.Equal(("今天天气很好", new DateOnly(2024, 4, 3), "甲乙日报", "A2"), (article.Headline, article.Date!.Value, article.Newspaper!, article.Page!));
        Assert.Equal(DateSource.Article, article.DateSource);
        Assert.Equal("本报讯，大家都出门了。\n明天\n明天也是晴天。", article.Text);
        Assert.Equal(["明天"], article.SectionHeads);
    }

    [Fact]
    public void Read_TwoHeadingsAndNoTitle_AreTwoArticles() =>
        Assert.Equal(["天气很好", "明天也晴"], ReadFile.Named("a.md", "# 天气很好\n\n大家都出门了。\n\n# 明天也晴\n\n气象台这样说。\n").Articles.Select(article => article.Headline));

    [Theory]
    [InlineData("---\ntitle: [a\n---\n# 天气很好\n\n大家都出门了。\n")]
    [InlineData("---\ndate: yesterday\n---\n# 天气很好\n\n大家都出门了。\n")]
    public void Read_WrongFrontMatter_IsReportedAndTheTextRead(string text)
    {
        var read = ReadFile.Named("a.md", text);

        Assert.Equal("天气很好", read.Articles.Single().Headline);
        Assert.Equal(SourceProblemKind.Malformed, read.Problems.Single().Kind);
    }
}

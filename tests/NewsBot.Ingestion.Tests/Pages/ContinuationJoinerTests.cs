using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Tests.Pages;

public class ContinuationJoinerTests
{
    private const string FirstPage = "本报甲县讯（记者 张三）甲县今年修了四十公里\n水渠，浇地的水早到了半个月，其中东村的\n（下转第3版）\n\n甲县修通四十公里水渠\n";
    private const string ThirdPage = "甲县水渠四十公里\n\n（上接第1版）水渠是村民自己挖的。每户轮流看\n护，县里只出水泥和石料，四月底全部通水。\n";

    [Fact]
    public void Join_BothParts_MakeOneArticleWithItsSentenceWhole()
    {
        var article = ContinuationJoiner.Join([.. Page("1", FirstPage), .. Page("3", ThirdPage)]).Single();

        Assert.Equal("甲县修通四十公里水渠", article.Headline);
        Assert.Contains("其中东村的水渠是村民自己挖的。", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("四月底全部通水。", article.Text, StringComparison.Ordinal);
        Assert.All(article.Blocks, block => Assert.Equal(block.Span.In(article.Text).Trim(), block.Span.In(article.Text)));
    }

    [Fact]
    public void Join_PartsOfTwoFiles_NamesOnlyLinesOfTheFirst()
    {
        var article = ContinuationJoiner.Join([.. Page("1", FirstPage), .. Page("3", ThirdPage)]).Single();

        Assert.Equal(new LineRange(1, 2), article.LinesOf(new TextSpan(0, article.Text.Length)));
        Assert.Null(article.LinesOf(new TextSpan(article.Text.IndexOf("每户", StringComparison.Ordinal), article.Text.Length)));
    }

    [Theory]
    [InlineData("1", "4")]
    [InlineData("2", "3")]
    public void Join_OtherPagesThanNamed_LeavesTheParts(string first, string second) =>
        Assert.Equal(2, ContinuationJoiner.Join([.. Page(first, FirstPage), .. Page(second, ThirdPage)]).Count);

    [Theory]
    [InlineData("A01版：要闻", "第三版")]
    [InlineData(null, null)]
    public void Join_PagesNamedOtherwiseOrNotAtAll_JoinsTheParts(string? first, string? second) =>
        Assert.Single(ContinuationJoiner.Join([.. Page(first, FirstPage), .. Page(second, ThirdPage.Replace("第1版", first is null ? "第1版" : "A1版", StringComparison.Ordinal))]));

    [Fact]
    public void Join_TwoSecondParts_TakesTheOneUnderWordsOfTheHeadline()
    {
        var other = Page("3", "乙县医院搬新楼\n\n（上接第1版）病人都说方便，挂号再也不用排队，楼里还有电梯。\n").Single();

        var articles = ContinuationJoiner.Join([.. Page("1", FirstPage), other, .. Page("3", ThirdPage)]);

        Assert.Equal(["甲县修通四十公里水渠", "乙县医院搬新楼"], articles.Select(article => article.Headline));
    }

    [Fact]
    public void Join_AnotherDay_LeavesTheParts() =>
        Assert.Equal(2, ContinuationJoiner.Join([.. Page("1", FirstPage, new DateOnly(2023, 5, 1)), .. Page("3", ThirdPage, new DateOnly(2023, 5, 2))]).Count);

    private static IReadOnlyList<Article> Page(string? page, string text, DateOnly? date = null) =>
        PageReader.Read(text, $"page-{page ?? "x"}-{text.Length}.txt", new PageMetadata("甲县报", date, page)).Articles;
}

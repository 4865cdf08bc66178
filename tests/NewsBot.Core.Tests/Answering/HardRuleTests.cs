using System.Globalization;
using NewsBot.Core.Answering;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Ranking;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Answering;

public class HardRuleTests
{
    private static readonly string[] Words = ["上半年", "工业", "利润", "局长"];
    private static readonly Article Stored = ArticleBuilder.Article("a", "上半年工业利润", "嘉祥县上半年工业利润同比下降16.8%，2022年全年下降4%。");

    [Theory]
    [InlineData("2023年上半年工业利润同比下降了多少？", null, true)]
    [InlineData("2023年上半年工业利润同比下降了多少？", "2023-07-27", false)]
    [InlineData("2022年工业利润同比下降了多少？", null, false)]
    [InlineData("上半年工业利润同比下降了多少？", null, false)]
    public void Forbids_OnlyOtherYearsStated_UnlessPublishedInTheYear(string question, string? published, bool expected) =>
        Assert.Equal(expected, Forbids(question, Stored with { Date = published is null ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture) }));

    [Theory]
    [InlineData("嘉祥县工业利润局的局长是谁？", true)]
    [InlineData("金乡县上半年工业利润同比下降了多少？", true)]
    [InlineData("嘉祥县上半年工业利润同比下降了多少？", false)]
    public void Forbids_OfficeOrPlaceNotMentioned_Always(string question, bool expected) => Assert.Equal(expected, Forbids(question, Stored));

    private static bool Forbids(string question, Article article)
    {
        var query = QuestionText.Read(question);
        var words = Words.Where(word => query.SearchText.Contains(word, StringComparison.Ordinal));
        return HardRule.Forbids(ReadableArticle.Of(article).Sentences[0], new QuestionCovers(new QuestionWeights(query, QuestionTerms.Of(query, words))));
    }
}

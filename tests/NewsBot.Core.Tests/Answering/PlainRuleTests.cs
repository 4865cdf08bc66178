using System.Globalization;
using NewsBot.Core.Answering;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Ranking;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Answering;

public class PlainRuleTests
{
    private static readonly string[] PassportWords = ["护照", "办理", "颜色"];
    private static readonly string[] Words = ["上半年", "工业", "利润", "局长"];
    private static readonly Article Stored = ArticleBuilder.Article("a", "上半年工业利润", "嘉祥县上半年工业利润同比下降16.8%，2022年全年下降4%。");

    [Theory]
    [InlineData("2023年上半年工业利润同比下降了多少？", null, true)]
    [InlineData("2023年上半年工业利润同比下降了多少？", "2023-07-27", false)]
    [InlineData("2022年工业利润同比下降了多少？", null, false)]
    [InlineData("上半年工业利润同比下降了多少？", null, false)]
    public void SpeaksAgainst_OnlyOtherYearsStated_UnlessPublishedInTheYear(string question, string? published, bool expected) =>
        Assert.Equal(expected, SpeaksAgainst(question, Stored with { Date = published is null ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture) }));

    [Theory]
    [InlineData("嘉祥县工业利润局的局长是谁？", true)]
    [InlineData("金乡县上半年工业利润同比下降了多少？", true)]
    [InlineData("嘉祥县上半年工业利润同比下降了多少？", false)]
    public void SpeaksAgainst_OfficeOrPlaceNotMentioned_Always(string question, bool expected) => Assert.Equal(expected, SpeaksAgainst(question, Stored));

    [Theory]
    [InlineData("护照在哪里办理？", "护照", true)]
    [InlineData("护照是什么颜色？", "颜色", false)]
    public void SpeaksAgainst_HeaviestWordMissing_UnlessItIsTheKindOfThingAskedFor(string question, string missing, bool expected)
    {
        var article = ArticleBuilder.Article("b", "", missing == "护照" ? "市民可以办理居住证。" : "护照呈红色。");
        var words = PassportWords.Where(word => question.Contains(word, StringComparison.Ordinal));
        var query = QuestionText.Read(question);

        Assert.Equal(expected, PlainRule.SpeaksAgainst(ReadableArticle.Of(article).Sentences[0], new QuestionCovers(new QuestionWeights(query, QuestionTerms.Of(query, words)))));
    }

    private static bool SpeaksAgainst(string question, Article article)
    {
        var query = QuestionText.Read(question);
        var words = Words.Where(word => query.SearchText.Contains(word, StringComparison.Ordinal));
        return PlainRule.SpeaksAgainst(ReadableArticle.Of(article).Sentences[0], new QuestionCovers(new QuestionWeights(query, QuestionTerms.Of(query, words))));
    }
}

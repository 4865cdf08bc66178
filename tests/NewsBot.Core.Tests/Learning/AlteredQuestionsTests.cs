using NewsBot.Core.Chinese;
using NewsBot.Core.Learning;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Learning;

public class AlteredQuestionsTests
{
    private static readonly FoldedText Article = new("2021年嘉祥县审计局走访村民657户。");

    [Fact]
    public void Of_YearNamed_NamesAYearTheArticleLacks() =>
        Assert.Contains("2019年审计局走访了多少户?", Altered(Article));

    [Fact]
    public void Of_OtherName_TakesTheSubjectsPlace() =>
        Assert.Contains("2021年粉丝走访了多少户?", Altered(Article));

    [Fact]
    public void Of_AttributeTheArticleLacks_IsAskedFor() =>
        Assert.Contains("审计局的电话是多少？", Altered(Article));

    [Fact]
    public void Of_AttributeTheArticleTells_IsNotAskedFor() =>
        Assert.DoesNotContain("审计局的电话是多少？", Altered(new FoldedText("2021年审计局的热线是12345。")));

    private static IEnumerable<string> Altered(FoldedText article)
    {
        var (query, other) = (QuestionText.Read("2021年审计局走访了多少户？"), QuestionText.Read("消防有多少粉丝？"));
        return AlteredQuestions.Of(query, QuestionTerms.Of(query, ["审计局"]), article, QuestionTerms.Of(other, ["粉丝"]), 0);
    }
}

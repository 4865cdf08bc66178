using NewsBot.Core.Suggestions;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Suggestions;

public class CandidateQuestionsTests
{
    [Theory]
    [InlineData("兖州区托育中心新增120个托育位。", "兖州区托育中心新增多少个托育位？")]
    [InlineData("曲阜市妇幼医院投资260万元改造了北院区。", "曲阜市妇幼医院投资多少钱改造了北院区？")]
    [InlineData("泗水县审计局开展走访，走访泗水县圣水峪镇村民657户。", "泗水县审计局走访了圣水峪镇多少户村民？")]
    [InlineData("3月3日，鱼台县图书馆举行少儿阅览室揭牌仪式。", "鱼台县图书馆什么时候举行少儿阅览室揭牌仪式？")]
    [InlineData("梁山县政务服务中心可办理专利质押、专利缴费、专利咨询等业务。", "梁山县政务服务中心可以办理哪些专利业务？")]
    [InlineData("金乡县教育局完善三项制度。", "金乡县教育局完善了哪三项制度？")]
    [InlineData("马坡镇石里村第一书记王小明定期走访群众。", "马坡镇石里村第一书记是谁？")]
    [InlineData("微山县南阳镇探索“网格+水上人家”新模式。", "微山县南阳镇探索了什么新模式？")]
    [InlineData("邹城市服务队前往山东果业公司考察苹果种植。", "邹城市服务队去哪里考察苹果种植？")]
    public void Of_Sentence_AsksAsACitizenWould(string sentence, string? question) =>
        Assert.Equal(question, CandidateQuestions.Of(ArticleBuilder.Article("a", "报道", sentence)) is [var first, ..] ? first.Text : null);

    [Theory]
    [InlineData("该中心新增120个托育位。")]
    [InlineData("各服务队走访村民657户。")]
    [InlineData("村民们很高兴，走访了657户。")]
    [InlineData("相关部门将进一步加强管理。")]
    public void Of_NobodyKnowsWho_AsksNothing(string sentence) => Assert.Empty(CandidateQuestions.Of(ArticleBuilder.Article("a", "报道", sentence)));

    [Fact]
    public void Of_SomebodyElseInBetween_DoesNotGiveTheirDeedsToTheFirst() =>
        Assert.DoesNotContain(CandidateQuestions.Of(ArticleBuilder.Article("a", "报道", "泗水县审计局深入走访。热心群众主动帮忙，化解矛盾纠纷30起。")), question => question.Text.Contains("化解", StringComparison.Ordinal));

    [Fact]
    public void Of_CityPaper_NamesTheCityInsteadOfTheWholeCity() =>
        Assert.Equal("济宁市共有多少件驰名商标？", CandidateQuestions.Of(ArticleBuilder.Article("a", "报道", "全市共有驰名商标57件。济宁市去年很好。") with { Newspaper = "济宁日报" })[0].Text);

    [Fact]
    public void Of_Question_PointsAtTheClauseThatAnswers()
    {
        const string Text = "兖州区托育中心占地1400平方米，设75个托育位。";

        var question = CandidateQuestions.Of(ArticleBuilder.Article("a", "报道", Text)).Single(question => question.Text.Contains("托育位", StringComparison.Ordinal));

        Assert.Equal("设75个托育位。", question.Answer.In(Text));
    }
}

using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Retrieval;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Retrieval;

public class PassageSelectorTests
{
    private const string Text = "审计局走访村民657户，逐一排查厕所改造存在的问题。";

    [Fact]
    public void Select_NearlyTheSameInTwoPapers_IsEvidenceOnce() =>
        Assert.Single(Select(Article("a", Text), Article("b", Text + "完")).Passages);

    [Fact]
    public void Select_NearlyTheSameInTwoPapers_ListsBothArticles() =>
        Assert.Equal(2, Select(Article("a", Text), Article("b", Text + "完")).Near.Count);

    [Fact]
    public void Select_ArticleOnSomethingElse_IsNotNear() =>
        Assert.Equal(["a"], Select(Article("a", Text), ArticleBuilder.Article("b", "天气", "今天下雨。")).Near.Select(article => article.Id.Value));

    [Fact]
    public void Select_EquallyGood_PutsTheNewerFirst() =>
        Assert.Equal("new", Select(Article("old", Text, new DateOnly(2020, 1, 1)), Article("new", Text, new DateOnly(2022, 1, 1))).Passages[0].Article.Id.Value);

    [Fact]
    public void Select_TwoPassagesOfAnArticle_ListsItOnce() =>
        Assert.Single(Select(ArticleBuilder.Article("a", "审计局", Text + new string('。', 200), "审计局还走访了企业。")).Listed);

    private static Article Article(string id, string text, DateOnly? date = null) => ArticleBuilder.Article(id, "审计局走访", text) with { Date = date };

    private static Evidence Select(params Article[] articles)
    {
        var query = QuestionText.Read("审计局走访了多少户村民？");
        List<ScoredPassage> found = [.. articles.SelectMany(PassageCutter.Cut).Select(passage => new ScoredPassage(passage, 5))];
        return new PassageSelector(Options.Create(new RetrievalOptions()), new ArticleList(articles)).Select(query, new RankedPassages(found, QuestionTerms.Of(query, ["审计局", "走访", "村民"])));
    }
}

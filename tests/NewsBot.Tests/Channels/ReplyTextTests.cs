using Microsoft.Extensions.Options;
using NewsBot.Channels;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Hosting;
using NewsBot.TestKit;

namespace NewsBot.Tests.Channels;

public class ReplyTextTests
{
    private static readonly ReplyText Reply = new(new ArticleLinks(Options.Create(new ServingOptions())), Options.Create(new QuestionOptions()));

    [Fact]
    public void Plain_ArticlesDisagree_SaysSoAndNamesPaperAndDay() =>
        Assert.Equal(
            "各篇报道的说法不同。济宁日报 2022年3月9日：走访村民657户。[1]一篇报道：走访村民803户。[2]",
            Reply.Plain(Answer(true, ArticleBuilder.Article("a", "一", "走访村民657户。") with { Newspaper = "济宁日报", Date = new DateOnly(2022, 3, 9) }, ArticleBuilder.Article("b", "二", "走访村民803户。"))));

    [Fact]
    public void Plain_ArticlesAgree_GivesTheSentencesAlone() =>
        Assert.Equal("走访村民657户。[1]", Reply.Plain(Answer(false, ArticleBuilder.Article("a", "一", "走访村民657户。"))));

    [Fact]
    public void Plain_NothingNear_NamesNoArticle() =>
        Assert.DoesNotContain("《", Reply.Plain(new TurnOutcome.NoEvidence([])), StringComparison.Ordinal);

    [Fact]
    public void Plain_ArticlesNear_NamesThem() =>
        Assert.Contains("《一》", Reply.Plain(new TurnOutcome.NoEvidence([ArticleBuilder.Article("a", "一", "走访。")])), StringComparison.Ordinal);

    private static TurnOutcome.Answered Answer(bool disagree, params Article[] articles)
    {
        var citations = articles.Select((article, at) => new Citation(at + 1, article, new TextSpan(0, article.Text.Length), article.Text)).ToList();
        return new TurnOutcome.Answered(new Answer([.. citations.Select(citation => new AnswerSentence(citation.Quote, [citation.Number]))], citations, disagree));
    }
}

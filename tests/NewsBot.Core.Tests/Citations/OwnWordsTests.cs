using NewsBot.Core.Answering;
using NewsBot.Core.Citations;
using NewsBot.Core.Newspapers;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Citations;

public class OwnWordsTests
{
    private const string First = "微山县政务服务中心启用新大厅。";
    private const string Second = "中心主任张体儒介绍，大厅设窗口46个，今年已办理业务4329件，比去年增长12.5%。";
    private static readonly Article Hall = ArticleBuilder.Article("hall", "新大厅启用", First + Second + "群众可以就近办理。");
    private static readonly Article Road = ArticleBuilder.Article("road", "道路通车", "滨湖路3日通车，全长12公里。沿线设公交站9座。");

    private readonly CitationChecker checker = new(new ArticleList(Hall, Road));

    [Fact]
    public void Check_PlaceBearsItOut_CitesTheSentenceThatDoes()
    {
        var answer = Check("大厅设窗口46个。", [Whole(Hall)]);

        Assert.Equal(Second, Assert.Single(answer!.Citations).Quote);
        Assert.Equal("大厅设窗口46个。", answer.Sentences[0].Text);
    }

    [Fact]
    public void Check_WrongPlaceIsCited_CitesTheRightOne()
    {
        var answer = Check("滨湖路全长12公里。", [Whole(Hall)], Whole(Road));

        Assert.Equal("road", Assert.Single(answer!.Citations).Article.Id.Value);
        Assert.Equal("滨湖路3日通车，全长12公里。", answer.Citations[0].Quote);
    }

    [Fact]
    public void Check_TwoPlacesBearItOutTogether_CitesBoth()
    {
        var answer = Check("微山县政务服务中心启用新大厅，滨湖路全长12公里。", [Whole(Hall), Whole(Road)]);

        Assert.Equal([1, 2], answer!.Sentences[0].Citations);
        Assert.Equal(["hall", "road"], answer.Citations.Select(citation => citation.Article.Id.Value));
    }

    [Fact]
    public void Check_TwoSentencesOnTheSamePlace_ShareItsNumber()
    {
        var answer = checker.Check(new Draft([new DraftSentence("大厅设窗口46个。", [Whole(Hall)], true), new DraftSentence("今年已办理业务4329件。", [Whole(Hall)], true)], 1));

        Assert.Single(answer!.Citations);
        Assert.All(answer.Sentences, sentence => Assert.Equal([1], sentence.Citations));
    }

    [Theory]
    [InlineData("今年已办理业务4392件。")]
    [InlineData("今年已办理业务4329件，比去年下降12.5%。")]
    [InlineData("中心主任张体如介绍，大厅设窗口46个。")]
    [InlineData("大厅设窗口46个，受到群众一致好评。")]
    [InlineData("大厅设窗口46个。周末照常开放。")]
    [InlineData("滨湖路设窗口46个。")]
    [InlineData("The hall has 46 windows.")]
    [InlineData("")]
    public void Check_NoArticleSaysIt_DropsTheSentence(string text) => Assert.Null(Check(text, [Whole(Hall)], Whole(Road)));

    [Fact]
    public void Check_PlaceIsNotThere_DropsTheSentence()
    {
        var gone = ArticleBuilder.Article("gone", "标题", "撤下的话在这里。");

        Assert.Null(Check("撤下的话在这里。", [Whole(gone)]));
        Assert.Null(Check("大厅设窗口46个。", [new ArticlePlace(Hall, new TextSpan(5, 9000))]));
        Assert.Null(Check("大厅设窗口46个。", []));
    }

    [Fact]
    public void Check_SentenceIsEndless_DropsTheSentence() => Assert.Null(Check(string.Concat(Enumerable.Repeat("大厅设窗口46个，", 1000)), [Whole(Hall)]));

    private static ArticlePlace Whole(Article article) => new(article, new TextSpan(0, article.Text.Length));

    private Answer? Check(string text, ArticlePlace[] places, params ArticlePlace[] elsewhere) =>
        checker.Check(new Draft([new DraftSentence(text, places, true)], 1) { Elsewhere = elsewhere });
}

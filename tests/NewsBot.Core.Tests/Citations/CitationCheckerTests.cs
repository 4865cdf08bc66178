using FsCheck;
using FsCheck.Fluent;
using NewsBot.Core.Answering;
using NewsBot.Core.Citations;
using NewsBot.Core.Newspapers;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Citations;

public class CitationCheckerTests
{
    private static readonly Article Stored = ArticleBuilder.Article("a", "标题", "济宁设站，9日揭牌。群众可以就近办理。");

    private readonly CitationChecker checker = new(new ArticleList(Stored));

    [Theory]
    [InlineData("济宁设站，9日揭牌。", 0, 10)]
    [InlineData("9日揭牌。", 5, 9)]
    public void Check_PaperSaysIt_LetsItOutWithTheQuote(string text, int start, int end)
    {
        var answer = checker.Check(new Draft([new DraftSentence(text, Stored, new TextSpan(start, end))], 1));

        Assert.NotNull(answer);
        Assert.Equal(Stored.Text[start..end], answer.Citations[0].Quote);
        Assert.Equal([1], answer.Sentences[0].Citations);
    }

    [Theory]
    [InlineData("济宁设站，8日揭牌。", 0, 10)]
    [InlineData("济宁设站，9日揭牌。", 1, 11)]
    [InlineData("济宁设站，9日揭牌。", -1, 9)]
    [InlineData("济宁设站，9日揭牌。", 0, 900)]
    [InlineData("", 4, 4)]
    public void Check_PaperDoesNotSayItThere_DropsTheSentence(string text, int start, int end) =>
        Assert.Null(checker.Check(new Draft([new DraftSentence(text, Stored, new TextSpan(start, end))], 1)));

    [Fact]
    public void Check_ArticleIsNoLongerStored_DropsTheSentence()
    {
        var gone = ArticleBuilder.Article("gone", "标题", "撤下的话。");

        Assert.Null(checker.Check(new Draft([new DraftSentence("撤下的话。", gone, new TextSpan(0, 5))], 1)));
    }

    [Fact]
    public void Check_ArticleWasChangedSince_GoesByWhatIsStoredNow()
    {
        var before = ArticleBuilder.Article("a", "标题", "济宁设站，8日揭牌。群众可以就近办理。");

        Assert.Null(checker.Check(new Draft([new DraftSentence("济宁设站，8日揭牌。", before, new TextSpan(0, 10))], 1)));
    }

    [Fact]
    public void Check_SomeSentencesFail_NumbersTheRestFromOne()
    {
        var answer = checker.Check(new Draft([new DraftSentence("编的。", Stored, new TextSpan(0, 3)), new DraftSentence("群众可以就近办理。", Stored, new TextSpan(10, 19))], 1));

        Assert.Equal([1], answer!.Citations.Select(citation => citation.Number));
        Assert.Equal("群众可以就近办理。", answer.Sentences.Single().Text);
    }

    [Fact]
    public void Check_AnyDraft_OnlyLetsOutTheArticlesOwnCharacters()
    {
        var drafts = (from start in Gen.Choose(-2, 25)
                      from length in Gen.Choose(-2, 25)
                      from text in Gen.Elements("济宁设站", "9日揭牌", "群众", "济宁设站，9日揭牌。", "。", "")
                      select new DraftSentence(text, Stored, new TextSpan(start, start + length))).ToArbitrary();
        Prop.ForAll(drafts, sentence => checker.Check(new Draft([sentence], 1)) is not { } answer || answer.Sentences[0].Text.TrimEnd('。') == answer.Citations[0].Quote.TrimEnd('。'))
            .QuickCheckThrowOnFailure();
    }
}

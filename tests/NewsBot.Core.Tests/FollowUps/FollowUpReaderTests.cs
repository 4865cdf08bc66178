using Microsoft.Extensions.Options;
using Moq;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.FollowUps;

public class FollowUpReaderTests
{
    private static readonly Article Stored = ArticleBuilder.Article("a", "托育园启用", "汶上托育园设75个托育位。");

    private static readonly PastTurn Last = new()
    {
        Question = "汶上托育园设有多少个托育位?",
        Subject = "汶上托育园",
        IsAnswered = true,
        Articles = [Stored.Id],
        Choices = [new Choice("托育园", Stored.Id, new TextSpan(0, 5)), new Choice("视光科", Stored.Id, new TextSpan(5, 8))],
    };

    [Theory]
    [InlineData("那里还能办什么？")]
    [InlineData("他是谁？")]
    [InlineData("什么时候启用的？")]
    [InlineData("电话多少")]
    public void Read_LeavesOutWhatItIsAbout_IsPutTogetherWithIt(string message) =>
        Assert.StartsWith("汶上托育园", Assert.IsType<FollowUp.Reworded>(Read(message)).Words, StringComparison.Ordinal);

    [Theory]
    [InlineData("那邹城呢？", "邹城托育园设有多少个托育位")]
    [InlineData("不是汶上，是微山", "微山托育园设有多少个托育位")]
    [InlineData("我说的是微山", "微山托育园设有多少个托育位")]
    public void Read_NamesAnotherPlace_AsksTheSameOfIt(string message, string words)
    {
        var reworded = Assert.IsType<FollowUp.Reworded>(Read(message));

        Assert.Equal((words, Reach.Anywhere), (reworded.Words, reworded.Reach));
    }

    [Theory]
    [InlineData("还有呢？")]
    [InlineData("继续")]
    [InlineData("详细说说")]
    public void Read_AsksForMore_IsMore(string message) => Assert.IsType<FollowUp.More>(Read(message));

    [Theory]
    [InlineData("第二个详细说说", "视光科")]
    [InlineData("2", "视光科")]
    [InlineData("第一个", "托育园")]
    [InlineData("最后一个", "视光科")]
    public void Read_NamesAPlaceInTheList_PicksIt(string message, string label) => Assert.Equal(label, Assert.IsType<FollowUp.Pick>(Read(message)).Choice.Label);

    [Theory]
    [InlineData("第五个")]
    [InlineData("9")]
    public void Read_ListIsNotThatLong_PointsNowhere(string message) => Assert.IsType<FollowUp.Nowhere>(Read(message));

    [Theory]
    [InlineData("这篇报道是谁写的？")]
    [InlineData("文章里提到了哪些人？")]
    public void Read_NamesTheArticle_StaysInIt(string message) => Assert.Equal(Reach.SameArticle, Assert.IsType<FollowUp.Reworded>(Read(message)).Reach);

    [Theory]
    [InlineData("嘉祥县审计局走访了多少户村民？")]
    [InlineData("第一书记段成国在梁营村做了什么？")]
    [InlineData("“上马干事 勇当标兵”系列活动是哪个区组织的？")]
    public void Read_NamesItsOwnSubject_IsTakenByItself(string message) => Assert.IsType<FollowUp.Alone>(Read(message));

    [Theory]
    [InlineData("他是谁？")]
    [InlineData("还有呢？")]
    public void Read_NothingWasSaidBefore_PointsNowhere(string message) => Assert.IsType<FollowUp.Nowhere>(Read(message, ConversationState.Empty));

    private static FollowUp Read(string message, ConversationState? state = null)
    {
        var passages = new Mock<IPassageSource>();

        // Every pair of characters is a word, and a telling one.
        passages.Setup(source => source.Weigh(It.IsAny<NewsQuery>())).Returns((NewsQuery query) => new QueryTerms(
            [.. Enumerable.Range(0, query.SearchText.Length / 2).Select(at => new TextSpan(at * 2, (at * 2) + 2)).Where(span => !span.In(query.SearchText).Contains(' ', StringComparison.Ordinal)).Select(span => new QueryTerm(span.In(query.SearchText), span, 5))],
            [],
            []));
        return new FollowUpReader(new QuestionReader(Options.Create(new QuestionOptions())), passages.Object, new ArticleList(Stored)).Read(message, state ?? new ConversationState([Last]));
    }
}

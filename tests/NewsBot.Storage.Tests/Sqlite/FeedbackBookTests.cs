using Microsoft.Extensions.Options;
using NewsBot.Core.Feedback;
using NewsBot.Core.Newspapers;
using NewsBot.Storage.Sqlite;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class FeedbackBookTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2022, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
    private readonly SqliteFeedbackBook book;

    public FeedbackBookTests() => book = Open();

    public void Dispose()
    {
        book.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Write_LikeByTheAnswersId_IsListedUnderIt()
    {
        book.Write([Given("a"), Said(Reaction.Like) with { Answer = "a", Comment = "好" }]);

        var answer = book.List(Noon).Single();
        Assert.Equal(("a", "webchat", "Answered", "x y"), (answer.Id, answer.Channel, answer.Outcome, string.Join(' ', answer.Articles)));
        Assert.Equal((Reaction.Like, "好", FeedbackRoute.Form), (answer.Opinions[0].Reaction, answer.Opinions[0].Comment, answer.Opinions[0].Route));
    }

    [Fact]
    public void Write_LikeByTheChannelsIdOfTheReply_FindsTheAnswer()
    {
        Assert.Equal(0, book.Write([Given("a"), new FeedbackNote.Named("a", "r1"), Said(Reaction.Like) with { Reply = "r1" }]));

        Assert.Single(book.List(Noon));
    }

    [Fact]
    public void Write_SecondWordOfAUser_TakesThePlaceOfTheFirst()
    {
        book.Write([Given("a"), Said(Reaction.Like) with { Answer = "a" }, Said(Reaction.Dislike) with { Answer = "a" }]);

        Assert.Equal(new FeedbackCounts(1, 0, 1), book.Count(Noon));
    }

    [Theory]
    [InlineData(Reaction.Like, 0)]
    [InlineData(Reaction.Dislike, 1)]
    public void Write_ReactionTakenBack_LeavesAnotherOne(Reaction takenBack, int left)
    {
        book.Write([Given("a"), Said(Reaction.Like) with { Answer = "a" }, Said(takenBack) with { Answer = "a", TakenBack = true }]);

        Assert.Equal(left, book.Count(Noon).Likes);
    }

    [Fact]
    public void Write_AnswerOfAnotherConversationOrNone_IsCountedAndPassedOver()
    {
        Assert.Equal(2, book.Write([Given("a"), Said(Reaction.Like) with { Answer = "a", Conversation = "another" }, Said(Reaction.Like) with { Answer = "b" }]));

        Assert.Empty(book.List(Noon));
    }

    [Fact]
    public void Write_User_IsAPseudonymThatStaysTheSame()
    {
        book.Write([Given("a"), Said(Reaction.Like) with { Answer = "a" }]);
        using var later = Open();
        later.Write([Given("b"), Said(Reaction.Like) with { Answer = "b" }]);

        var users = later.List(Noon).Select(answer => answer.Opinions[0].User).ToList();
        Assert.Equal(users[0], users[1]);
        Assert.DoesNotContain("user", users[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnswerGivenTwice_IsOne()
    {
        book.Write([Given("a"), Given("a")]);

        Assert.Equal(1, book.Count(Noon).Answers);
    }

    [Fact]
    public void Drop_OldAndTooMany_LeavesTheNewest()
    {
        book.Write([Given("a") with { At = Noon - TimeSpan.FromDays(9) }, Given("b"), Given("c"), Given("d"), Said(Reaction.Like) with { Answer = "b" }, Said(Reaction.Like) with { Answer = "d" }]);

        book.Drop(Noon - TimeSpan.FromDays(1), most: 2);

        Assert.Equal(new FeedbackCounts(2, 1, 0), book.Count(DateTimeOffset.MinValue));
    }

    private static FeedbackNote.Given Given(string id) => new(id, "webchat", "c", "Answered", [ArticleId.Create("x"), ArticleId.Create("y")], Noon);

    private static FeedbackNote.Said Said(Reaction reaction) => new(null, null, "webchat", "c", "user", reaction, false, null, FeedbackRoute.Form, Noon);

    private SqliteFeedbackBook Open() => new(Options.Create(new StorageOptions { DatabasePath = Path.Combine(folder, "newsbot.db") }));
}

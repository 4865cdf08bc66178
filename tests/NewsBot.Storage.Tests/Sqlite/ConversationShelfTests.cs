using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Newspapers;
using NewsBot.Storage.Sqlite;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class ConversationShelfTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2022, 3, 10, 8, 0, 0, TimeSpan.Zero);
    private static readonly ConversationKey Key = new("webchat", "conversation-of-zhang", "zhang");

    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    [Fact]
    public void Put_OpenedAgain_IsAllThere()
    {
        var article = ArticleId.Create("a");
        var turn = new PastTurn
        {
            Question = "托育位有多少？",
            Subject = "托育园",
            IsAnswered = true,
            Articles = [article],
            Shown = [new ShownWords(article, new TextSpan(1, 4))],
            Choices = [new Choice("甲", article, null), new Choice("乙", article, new TextSpan(2, 3))],
            Pending = "哪一个？",
        };
        Use(shelf => shelf.Put(Key, new ShelvedConversation(new ConversationState([turn]), Now)));

        var found = Use(shelf => shelf.Find(Key))!;

        var read = Assert.Single(found.State.Turns);
        Assert.Equal((Now, turn.Question, turn.Subject, true, turn.Pending), (found.At, read.Question, read.Subject, read.IsAnswered, read.Pending));
        Assert.Equal(turn.Shown, read.Shown);
        Assert.Equal(turn.Choices, read.Choices);
        Assert.Equal(turn.Articles, read.Articles);
    }

    [Fact]
    public void Forget_Conversation_ForgetsAllItsUsersAndNoOther()
    {
        var (second, other) = (Key with { User = "li" }, Key with { Conversation = "another" });
        Use(shelf =>
        {
            foreach (var key in new[] { Key, second, other })
            {
                shelf.Put(key, Conversation("问题"));
            }

            shelf.Forget(Key.Channel, Key.Conversation);
        });

        Assert.Equal((true, true, false), (Use(shelf => shelf.Find(Key)) is null, Use(shelf => shelf.Find(second)) is null, Use(shelf => shelf.Find(other)) is null));
    }

    [Fact]
    public void Put_WhoSpeaks_StandsNowhereInTheFile()
    {
        Use(shelf => shelf.Put(Key, Conversation("问题")));

        var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(folder, "newsbot-followups.db")));
        Assert.DoesNotContain("zhang", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_FileIsNoDatabase_IsAsIfNothingWasSaid()
    {
        File.WriteAllText(Path.Combine(folder, "newsbot-followups.db"), "This is not a database, whatever its name says.");

        Assert.Null(Use(shelf => shelf.Find(Key)));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static ShelvedConversation Conversation(string question) => new(new ConversationState([new PastTurn { Question = question }]), Now);

    private void Use(Action<SqliteConversationShelf> work) => Use(shelf =>
    {
        work(shelf);
        return 0;
    });

    /// <summary>What the work gives on a shelf that is closed afterwards, when all is written.</summary>
    private T Use<T>(Func<SqliteConversationShelf, T> work)
    {
        using var shelf = new SqliteConversationShelf(
            Options.Create(new StorageOptions { DatabasePath = Path.Combine(folder, "newsbot.db"), WaitForWriter = TimeSpan.FromSeconds(1) }), Options.Create(new FollowUpOptions()), NullLogger<SqliteConversationShelf>.Instance);
        return work(shelf);
    }
}

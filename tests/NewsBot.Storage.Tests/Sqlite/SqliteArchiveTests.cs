using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using static NewsBot.TestKit.InventedNews;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteArchiveTests : IDisposable
{
    private readonly TemporaryArchive news = new();

    public void Dispose() => news.Dispose();

    [Fact]
    public void Find_Article_IsTheSameToTheLetter()
    {
        var article = OfPage("“步道”完工", Footpath, "甲报", new DateOnly(2022, 3, 10)) with { Byline = [new Contributor("张三", "记者")], Page = "3", Url = "https://example.org/3", SourceFile = "a.txt", DateSource = DateSource.FileName };
        news.TakeIn("a.txt", article);

        var found = news.Archive.Find(article.Id)!.Article;

        Assert.Equal(article with { Blocks = found.Blocks, Byline = found.Byline }, found);
        Assert.Equal(article.Blocks[0].Lines, found.Blocks[0].Lines);
        Assert.Equal(article.Byline, found.Byline);
    }

    [Fact]
    public void Newspapers_AfterNewsAndAWithdrawal_CountsWhatIsInForce()
    {
        news.TakeIn("a.txt", OfPage("步道完工", Footpath, "甲报", new DateOnly(2022, 3, 10)), OfPage("打井", Wells, "甲报", new DateOnly(2022, 3, 12)));
        news.TakeIn("b.txt", OfPage("图书馆开放", Library, null, null));
        news.Archive.Withdraw(OfPage("打井", Wells, "甲报", new DateOnly(2022, 3, 12)).Id, "不实", news.Time.GetUtcNow());

        Assert.Equal([new NewspaperCount(null, 1, null), new NewspaperCount("甲报", 1, new DateOnly(2022, 3, 10))], news.Archive.Newspapers());
    }

    [Fact]
    public void TakeIn_BreaksOffHalfWay_StoresNothing()
    {
        Assert.Throws<InvalidOperationException>(() => news.TakeIn("a.txt", Breaking()));

        Assert.Equal(new ArchiveCounts(0, 0, 0, 0, 0, 0), news.Archive.Count());
        Assert.Null(news.Archive.FindFile("/papers/a.txt"));

        static IEnumerable<Article> Breaking()
        {
            yield return OfPage("步道完工", Footpath);
            throw new InvalidOperationException("broke off");
        }
    }

    [Fact]
    public void TakeIn_DryRun_TellsAllAndStoresNothing()
    {
        Assert.Equal(1, news.Try("a.txt", OfPage("步道完工", Footpath)).Added);

        Assert.Equal(0, news.Archive.LastChange);
        Assert.Empty(news.Current);
    }

    [Fact]
    public void ChangesAfter_NewUpdatedWithdrawn_GivesEachVersionsLastChangeOnce()
    {
        news.TakeIn("a.txt", OfPage("步道完工", Footpath), OfPage("图书馆开放", Library), OfPage("打井", Wells));
        var edited = OfPage("步道完工", Footpath.Replace("八座", "九座", StringComparison.Ordinal));
        news.TakeIn("a.txt", edited, OfPage("图书馆开放", Library), OfPage("打井", Wells));
        news.Archive.Withdraw(OfPage("打井", Wells).Id, "不实", news.Time.GetUtcNow());

        var changes = news.Archive.ChangesAfter(0, 100);

        Assert.Equal([OfPage("图书馆开放", Library).Id, edited.Id, OfPage("步道完工", Footpath).Id, OfPage("打井", Wells).Id], changes.Select(change => change.Id));
        Assert.Equal([true, true, false, false], changes.Select(change => change.Current is not null));
        Assert.Equal([true, true, false, false], changes.Select(change => change.IsFirst));
        Assert.Equal(news.Archive.LastChange, changes[^1].Number);
    }

    [Fact]
    public void ChangesAfter_AnotherProcessWrites_AreSeen()
    {
        using var other = new TemporaryArchive();
        var second = news.Open();
        news.TakeIn("a.txt", OfPage("步道完工", Footpath));

        Assert.Single(second.ChangesAfter(0, 100));
        Assert.Equal(news.Archive.Id, second.Id);
        Assert.NotEqual(news.Archive.Id, other.Archive.Id);
    }

    [Fact]
    public void Problems_FileReadAgain_TakeThePlaceOfTheOldOnes()
    {
        news.Problems.Add(new ReadingProblem("/papers/a.jsonl", 2, "Malformed", "这一行不是文章。"));
        news.TakeIn("a.jsonl", OfFeed("1", "步道完工", Footpath));
        Assert.Equal(2, Assert.Single(news.Archive.Problems(0, 10)).Line);

        news.Problems.Clear();
        news.TakeIn("a.jsonl", OfFeed("1", "步道完工", Footpath));

        Assert.Empty(news.Archive.Problems(0, 10));
        Assert.Equal(1, news.Archive.FindFile("/papers/a.jsonl")!.Articles);
    }

    [Fact]
    public void Open_NewerSchema_SaysWhatToDo()
    {
        news.TakeIn("a.txt", OfPage("步道完工", Footpath));
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={news.DatabasePath}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }

        Assert.Contains("newer newsbot", Assert.Throws<ArchiveNotUsableException>(() => news.Open().LastChange).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_SaysWhatToDo()
    {
        File.WriteAllText(news.DatabasePath, new string('x', 5000));

        Assert.Contains("Storage:DatabasePath", Assert.Throws<ArchiveNotUsableException>(() => news.Archive.LastChange).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnotherProcessIsWriting_SaysSoAfterWaiting()
    {
        using var writing = news.Archive.Write("/papers/a.txt", news.Time.GetUtcNow());

        var exception = Assert.Throws<ArchiveNotUsableException>(() => news.Open().Write("/papers/b.txt", news.Time.GetUtcNow()));

        Assert.Contains("another newsbot", exception.Message, StringComparison.Ordinal);
    }
}

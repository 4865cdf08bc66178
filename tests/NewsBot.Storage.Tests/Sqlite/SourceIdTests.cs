using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using static NewsBot.TestKit.InventedNews;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SourceIdTests : IDisposable
{
    private static readonly DateOnly Day = new(2022, 3, 10);
    private readonly TemporaryArchive news = new();

    public void Dispose() => news.Dispose();

    [Fact]
    public void TakeIn_SameIdEditedText_UpdatesUnderANewIdAndKeepsTheOldUnderItsOwn()
    {
        news.TakeIn("feed.jsonl", OfFeed("7", "步道完工", Footpath));

        var outcome = news.TakeIn("feed.jsonl", OfFeed("7", "步道完工", Footpath.Replace("八座", "九座", StringComparison.Ordinal)));

        Assert.Equal((1, 1), (outcome.Added, outcome.Updated));
        Assert.StartsWith("7@", Assert.Single(news.Current), StringComparison.Ordinal);
        Assert.Equal((VersionState.Superseded, Footpath), (news.Archive.Find(ArticleId.Create("7"))!.Summary.State, news.Archive.Find(ArticleId.Create("7"))!.Article.Text));
    }

    [Fact]
    public void TakeIn_SameIdEditedTwice_LeadsFromTheFirstToTheLast()
    {
        news.TakeIn("feed.jsonl", OfFeed("7", "步道完工", Footpath));
        news.TakeIn("feed.jsonl", OfFeed("7", "步道完工", Footpath.Replace("八座", "九座", StringComparison.Ordinal)));
        news.TakeIn("feed.jsonl", OfFeed("7", "步道完工", Footpath.Replace("八座", "十座", StringComparison.Ordinal)));

        var last = ArticleId.Create(Assert.Single(news.Current));

        Assert.Equal(last, news.Archive.Find(ArticleId.Create("7"))!.Newest);
        Assert.Equal(2, news.Archive.Find(last)!.Older.Count);
    }

    [Fact]
    public void TakeIn_IdGivenToAnotherStory_KeepsBoth()
    {
        news.TakeIn("feed.jsonl", OfFeed("7", "步道完工", Footpath));

        var outcome = news.TakeIn("feed.jsonl", OfFeed("7", "图书馆开放", Library));

        Assert.Equal((1, 0), (outcome.Added, outcome.Updated));
        Assert.Equal(2, news.Current.Count());
    }

    [Fact]
    public void TakeIn_SameIdInAnotherPapersFile_KeepsBoth()
    {
        news.TakeIn("a.jsonl", OfFeed("1", "步道完工", Footpath, "甲报"));

        var outcome = news.TakeIn("b.jsonl", OfFeed("1", "步道建成", Footpath.Replace("八座", "九座", StringComparison.Ordinal), "乙报"));

        Assert.Equal((1, 0, 1), (outcome.Added, outcome.Updated, outcome.Copies));
    }

    [Fact]
    public void TakeIn_SameIdOfOnePaperFromANewFile_Updates()
    {
        news.TakeIn("monday.jsonl", OfFeed("7", "步道完工", Footpath, "甲报"));

        Assert.Equal(1, news.TakeIn("tuesday.jsonl", OfFeed("7", "步道完工", Footpath + "记者另悉，步道夜间照明也已开通。", "甲报")).Updated);
    }

    [Fact]
    public void TakeIn_CorrectedEditionInAnotherFile_Updates()
    {
        news.TakeIn("a.txt", OfPage("湖区健身步道昨日完工", Footpath, "甲报", Day));

        Assert.Equal(1, news.TakeIn("b.txt", OfPage("湖区健身步道昨日完工", Footpath.Replace("八座", "九座", StringComparison.Ordinal), "甲报", Day)).Updated);
    }

    [Theory]
    [InlineData("遗失声明", "甲报", 10)]
    [InlineData("湖区健身步道昨日完工", "甲报", 11)]
    [InlineData("湖区健身步道昨日完工", "乙报", 10)]
    [InlineData("湖区健身步道昨日完工", null, 10)]
    public void TakeIn_LikeArticleWithShortHeadlineOtherDayOrPaper_IsACopyAndNoUpdate(string headline, string? newspaper, int day)
    {
        news.TakeIn("a.txt", OfPage(headline, Footpath, "甲报", Day));

        var outcome = news.TakeIn("b.txt", OfPage(headline, Footpath.Replace("八座", "九座", StringComparison.Ordinal), newspaper, new DateOnly(2022, 3, day)));

        Assert.Equal((1, 0, 1), (outcome.Added, outcome.Updated, outcome.Copies));
    }

    [Fact]
    public void TakeIn_ShortNotices_AreNeverCopies()
    {
        news.TakeIn("a.txt", OfPage("声明", "张三身份证遗失，声明作废。"));

        Assert.Equal(0, news.TakeIn("b.txt", OfPage("声明", "李三身份证遗失，声明作废。")).Copies);
    }
}

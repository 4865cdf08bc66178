using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using static NewsBot.TestKit.InventedNews;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class WithdrawalTests : IDisposable
{
    private static readonly Article Old = OfPage("步道完工", Footpath);
    private static readonly Article Edited = OfPage("步道完工", Footpath.Replace("八座", "九座", StringComparison.Ordinal));
    private readonly TemporaryArchive news = new();

    public void Dispose() => news.Dispose();

    [Fact]
    public void Withdraw_Article_LeavesTheAnswersAndSaysWhy()
    {
        news.TakeIn("a.txt", Old);

        Assert.True(news.Archive.Withdraw(Old.Id, "数字有误", news.Time.GetUtcNow()));

        Assert.Empty(news.Current);
        Assert.Equal(new Withdrawal("数字有误", news.Time.GetUtcNow()), news.Archive.Find(Old.Id)!.Withdrawal);
    }

    [Fact]
    public void Withdraw_UnknownArticle_IsFalse() => Assert.False(news.Archive.Withdraw(Old.Id, "无", news.Time.GetUtcNow()));

    [Fact]
    public void Withdraw_NewestVersion_TakesTheOlderOnesAlong()
    {
        news.TakeIn("a.txt", Old);
        news.TakeIn("a.txt", Edited);

        news.Archive.Withdraw(Edited.Id, "不实", news.Time.GetUtcNow());

        Assert.Equal(VersionState.Withdrawn, news.Archive.Find(Old.Id)!.Summary.State);
    }

    [Fact]
    public void Withdraw_OlderVersion_LeavesTheCorrectedOne()
    {
        news.TakeIn("a.txt", Old);
        news.TakeIn("a.txt", Edited);

        news.Archive.Withdraw(Old.Id, "已更正", news.Time.GetUtcNow());

        Assert.Equal([Edited.Id.Value], news.Current);
    }

    [Fact]
    public void TakeIn_WithdrawnArticleAgain_DoesNotBringItBack()
    {
        news.TakeIn("a.txt", Old);
        news.Archive.Withdraw(Old.Id, "不实", news.Time.GetUtcNow());

        news.TakeIn("b.txt", Old);

        Assert.Empty(news.Current);
    }

    [Fact]
    public void TakeIn_NewVersionOfAWithdrawnArticle_WaitsForAPerson()
    {
        news.TakeIn("a.txt", Old);
        news.Archive.Withdraw(Old.Id, "不实", news.Time.GetUtcNow());

        Assert.Equal(1, news.TakeIn("a.txt", Edited).Waiting);

        Assert.Empty(news.Current);
        Assert.Equal("LikeWithdrawn", Assert.Single(news.Archive.Problems(0, 10)).Kind);
    }

    [Fact]
    public void Accept_ByFileName_LetsWhatWaitsBeAnsweredFrom()
    {
        news.TakeIn("a.txt", Old with { NeedsReview = true });
        Assert.Empty(news.Current);

        Assert.Equal(1, news.Archive.Accept("a.txt"));

        Assert.Equal([Old.Id.Value], news.Current);
    }

    [Fact]
    public void Accept_VersionThatWaits_ThenTakesTheOldOnesPlace()
    {
        news.TakeIn("a.txt", Old);
        news.TakeIn("a.txt", Edited with { NeedsReview = true });
        Assert.Equal([Old.Id.Value], news.Current);

        news.Archive.Accept(Edited.Id.Value);

        Assert.Equal([Edited.Id.Value], news.Current);
        Assert.Equal(Edited.Id, news.Archive.Find(Old.Id)!.Newest);
    }

    [Fact]
    public void TakeIn_WaitingVersionReplacedByOneThatNeedsNoReview_TakesThePlaceOfBoth()
    {
        news.TakeIn("a.txt", Old);
        news.TakeIn("a.txt", Edited with { NeedsReview = true });
        var third = OfPage("步道完工", Footpath.Replace("八座", "十座", StringComparison.Ordinal));

        news.TakeIn("a.txt", third);

        Assert.Equal([third.Id.Value], news.Current);
        Assert.Empty(news.Archive.List(VersionState.Waiting, 0, 10));
    }
}

using NewsBot.Core.Archive;
using static NewsBot.TestKit.InventedNews;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class IdentityTests : IDisposable
{
    private static readonly DateOnly Day = new(2022, 3, 10);
    private readonly TemporaryArchive news = new();

    public void Dispose() => news.Dispose();

    [Fact]
    public void TakeIn_SameFileAgain_AddsNothing()
    {
        news.TakeIn("a.txt", OfPage("步道完工", Footpath), OfPage("图书馆开放", Library));

        var outcome = news.TakeIn("a.txt", OfPage("步道完工", Footpath), OfPage("图书馆开放", Library));

        Assert.Equal(new IntakeOutcome(2, 0, 0, 0, 2, 0, 0), outcome);
        Assert.Equal(2, news.Current.Count());
    }

    [Fact]
    public void TakeIn_SameArticleFromAnotherFile_AddsNothing()
    {
        news.TakeIn("a.txt", OfPage("步道完工", Footpath, "甲报", Day));

        Assert.Equal(1, news.TakeIn("b.txt", OfPage("步道完工", Footpath)).Duplicates);
        Assert.Single(news.Current);
    }

    [Fact]
    public void TakeIn_SameWordsInTwoPapers_KeepsBothAndLinksThem()
    {
        news.TakeIn("a.txt", OfPage("步道完工", Footpath, "甲报", Day));

        var outcome = news.TakeIn("b.txt", OfPage("步道完工", Footpath, "乙报", Day));

        Assert.Equal((1, 1, 0), (outcome.Added, outcome.Copies, outcome.Updated));
        Assert.Equal("乙报", Assert.Single(news.Archive.Find(OfPage("步道完工", Footpath).Id)!.Copies).Newspaper);
    }

    [Fact]
    public void TakeIn_NearlySameWordsInTwoPapers_KeepsBothAndLinksThem()
    {
        news.TakeIn("a.txt", OfPage("步道完工", Footpath, "甲报", Day));

        var outcome = news.TakeIn("b.txt", OfPage("十二公里步道建成", Footpath.Replace("昨日", "9日", StringComparison.Ordinal), "乙报", Day));

        Assert.Equal((1, 1, 0), (outcome.Added, outcome.Copies, outcome.Updated));
        Assert.Equal(2, news.Current.Count());
    }

    [Fact]
    public void TakeIn_EditedArticleInTheSameFile_TakesThePlaceOfTheOld()
    {
        var old = OfPage("步道完工", Footpath);
        news.TakeIn("a.txt", old, OfPage("图书馆开放", Library));
        var edited = OfPage("步道完工", Footpath.Replace("八座", "九座", StringComparison.Ordinal));

        var outcome = news.TakeIn("a.txt", edited, OfPage("图书馆开放", Library));

        Assert.Equal((1, 1, 1), (outcome.Added, outcome.Updated, outcome.Duplicates));
        Assert.Equal(new[] { edited.Id.Value, OfPage("图书馆开放", Library).Id.Value }.Order(StringComparer.Ordinal), news.Current);
        Assert.Equal((VersionState.Superseded, edited.Id, old.Text), (news.Archive.Find(old.Id)!.Summary.State, news.Archive.Find(old.Id)!.Newest!.Value, news.Archive.Find(old.Id)!.Article.Text));
        Assert.Equal([old.Id], news.Archive.Find(edited.Id)!.Older);
    }

    [Fact]
    public void TakeIn_TwoLikeArticlesInOneFile_KeepsBoth()
    {
        var outcome = news.TakeIn("a.txt", OfPage("公告", Footpath), OfPage("公告", Footpath.Replace("八座", "九座", StringComparison.Ordinal)));

        Assert.Equal((2, 0), (outcome.Added, outcome.Updated));
        Assert.Equal(2, news.Current.Count());
    }

    [Fact]
    public void TakeIn_OneOfTwoLikeArticlesEdited_ReplacesThatOne()
    {
        var (first, second) = (OfPage("公告一", Footpath), OfPage("公告二", Footpath.Replace("八座", "九座", StringComparison.Ordinal)));
        news.TakeIn("a.txt", first, second);
        var edited = OfPage("公告二", second.Text.Replace("六处", "七处", StringComparison.Ordinal));

        news.TakeIn("a.txt", first, edited);

        Assert.Equal(new[] { first.Id.Value, edited.Id.Value }.Order(StringComparer.Ordinal), news.Current);
    }

    [Fact]
    public void TakeIn_FileWithAnotherPageUnderTheSameName_KeepsTheOldArticles()
    {
        news.TakeIn("today.txt", OfPage("步道完工", Footpath));

        var outcome = news.TakeIn("today.txt", OfPage("图书馆开放", Library));

        Assert.Equal((1, 0, 1), (outcome.Added, outcome.Updated, outcome.Gone));
        Assert.Equal(2, news.Current.Count());
    }

    [Fact]
    public void TakeIn_PageCutOtherwise_DoesNotKeepTheSameWordsTwice()
    {
        var (one, other) = (OfPage("步道完工", Footpath), OfPage("图书馆开放", Library));
        news.TakeIn("a.txt", OfPage("步道完工", Footpath + "\n" + Library + "\n" + Wells));

        news.TakeIn("a.txt", one, other, OfPage("打井", Wells));

        Assert.Equal(3, news.Current.Count());
        Assert.DoesNotContain(OfPage("步道完工", Footpath + "\n" + Library + "\n" + Wells).Id.Value, news.Current);
    }

    [Fact]
    public void TakeIn_FileGoneBackToAnOlderVersion_PutsThatBack()
    {
        var (old, edited) = (OfPage("步道完工", Footpath), OfPage("步道完工", Footpath.Replace("八座", "九座", StringComparison.Ordinal)));
        news.TakeIn("a.txt", old);
        news.TakeIn("a.txt", edited);

        news.TakeIn("a.txt", old);

        Assert.Equal([old.Id.Value], news.Current);
        Assert.Equal(old.Id, news.Archive.Find(edited.Id)!.Newest);
    }

    [Fact]
    public void TakeIn_OldFileReadAgainAfterAnUpdateFromAnother_KeepsTheUpdate()
    {
        var (old, edited) = (OfPage("湖区健身步道昨日完工", Footpath, "甲报", Day), OfPage("湖区健身步道昨日完工", Footpath.Replace("八座", "九座", StringComparison.Ordinal), "甲报", Day));
        news.TakeIn("a.txt", old);
        news.TakeIn("corrected.txt", edited);

        news.TakeIn("a.txt", old);

        Assert.Equal([edited.Id.Value], news.Current);
    }

    [Fact]
    public void TakeIn_NewspaperKnownOnlyTheSecondTime_IsKept()
    {
        news.TakeIn("a.txt", OfPage("步道完工", Footpath));

        news.TakeIn("a.txt", OfPage("步道完工", Footpath, "甲报", Day));

        var version = news.Archive.Find(OfPage("步道完工", Footpath).Id)!;
        Assert.Equal(("甲报", Day, "甲报"), (version.Summary.Newspaper!, version.Summary.Date!.Value, version.Article.Newspaper!));
        Assert.Equal(new DateOnly(2022, 3, 9), Assert.Single(version.Dates).From);
    }
}

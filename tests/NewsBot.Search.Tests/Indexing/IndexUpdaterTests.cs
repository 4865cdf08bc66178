using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Search.Finding;
using NewsBot.Search.Indexing;
using NewsBot.TestKit;

namespace NewsBot.Search.Tests.Indexing;

public sealed class IndexUpdaterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("updater-test-").FullName;
    private readonly List<IDisposable> opened = [];
    private readonly ChangeList archive = new();

    public IndexUpdaterTests()
    {
        foreach (var article in SearchFixture.Articles)
        {
            archive.Store(article);
        }
    }

    public void Dispose()
    {
        opened.Reverse();
        opened.ForEach(one => one.Dispose());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void CatchUp_NoIndexYet_TakesAllIn()
    {
        var process = Begun();

        Assert.Equal(new IndexCounts(3, 3), process.Index.Counts);
        Assert.True(process.Updater.IsUpToDate);
        Assert.False(CatchUp(process));
    }

    [Fact]
    public void CatchUp_LastNumberHasNoChange_IsUpToDateAllTheSame()
    {
        var process = Begun();
        archive.ChangeNothing();

        CatchUp(process);

        Assert.True(process.Updater.IsUpToDate);
        Assert.False(CatchUp(process));
    }

    [Fact]
    public void CatchUp_ArticleTakenOut_IsNotFoundEvenIfItWasJustRead()
    {
        var process = Begun();
        Assert.NotNull(process.Articles.Find(ArticleId.Create("fire")));
        archive.TakeOut("fire");

        CatchUp(process);

        Assert.Null(process.Articles.Find(ArticleId.Create("fire")));
        Assert.Equal(2, process.Index.Counts.Articles);
    }

    [Fact]
    public void CatchUp_ArticleChanged_IsThereOnceInItsNewForm()
    {
        var process = Begun();
        process.Articles.Find(ArticleId.Create("fire"));
        archive.Store(SearchFixture.Articles[1] with { Newspaper = "甲报" });

        CatchUp(process);

        Assert.Equal("甲报", process.Articles.Find(ArticleId.Create("fire"))!.Newspaper);
        Assert.Equal(new IndexCounts(3, 3), process.Index.Counts);
    }

    [Fact]
    public void TryBegin_AfterARestart_GoesOnWhereItStopped()
    {
        Begun().Updater.End();
        archive.TakeOut("fire");
        archive.ReadAfter.Clear();

        var process = Begun();

        Assert.Equal(3, archive.ReadAfter[0]);
        Assert.Equal(2, process.Index.Counts.Articles);
    }

    [Fact]
    public void TryBegin_AnotherProcessWrites_IsFalseAndItsCommitsAreSeen()
    {
        var first = Begun();
        var second = Opened();

        Assert.False(second.Updater.TryBegin());
        second.Updater.Follow();
        Assert.Equal(3, second.Index.Counts.Articles);

        archive.TakeOut("fire");
        CatchUp(first);
        second.Updater.Follow();
        Assert.Equal(2, second.Index.Counts.Articles);
    }

    [Fact]
    public void TryBegin_FirstProcessEnds_TheSecondGoesOn()
    {
        var (first, second) = (Begun(), Opened());
        Assert.False(second.Updater.TryBegin());

        first.Updater.End();

        Assert.True(second.Updater.TryBegin());
        Assert.True(second.Updater.IsUpToDate);
    }

    [Theory]
    [InlineData("standard", "archive")]
    [InlineData("icu", "another archive")]
    public void TryBegin_IndexOfAnotherMake_BeginsAnew(string analyzer, string id)
    {
        Begun().Updater.End();
        var other = new ChangeList(id);
        other.Store(SearchFixture.Articles[0]);

        var process = Opened(analyzer, other);
        Assert.True(process.Updater.TryBegin());
        process.Updater.CatchUp(_ => { }, CancellationToken.None);

        Assert.InRange(process.Index.Counts.Articles, 1, analyzer == "icu" ? 1 : 3);
    }

    [Fact]
    public void TryBegin_ArchivePutBackToAnOlderCopy_BeginsAnew()
    {
        Begun().Updater.End();
        var copy = new ChangeList();
        copy.Store(SearchFixture.Articles[0]);

        var process = Opened("icu", copy);
        process.Updater.TryBegin();
        process.Updater.CatchUp(_ => { }, CancellationToken.None);

        Assert.Equal(1, process.Index.Counts.Articles);
    }

    [Fact]
    public void TryBegin_OneByteOfTheIndexDamaged_IsNoticedAndBegunAnew()
    {
        Begun().Updater.End();
        opened.ForEach(one => one.Dispose());
        var largest = new DirectoryInfo(folder).EnumerateFiles("*.cfs").MaxBy(file => file.Length)!;
        using (var file = largest.Open(FileMode.Open))
        {
            file.Position = file.Length / 2;
            var value = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)~value);
        }

        var process = Opened();
        Assert.True(process.Updater.TryBegin(checkAll: true));

        Assert.False(process.Updater.IsUpToDate);
        CatchUp(process);
        Assert.Equal(3, process.Index.Counts.Articles);
    }

    [Fact]
    public void Hold_NewerSnapshotIsShown_SearchesTheOldOneToItsEnd()
    {
        var process = Begun();
        using (process.Index.Hold())
        {
            var before = process.Index.Searcher;
            archive.TakeOut("fire");
            CatchUp(process);

            Assert.Same(before, process.Index.Searcher);
            Assert.Equal(3, process.Index.Searcher.IndexReader.NumDocs);
        }

        Assert.Equal(2, process.Index.Searcher.IndexReader.NumDocs);
    }

    [Fact]
    public async Task Dispose_WhileChangesAreTakenIn_WaitsUntilTheyAre()
    {
        var process = Begun();
        archive.TakeOut("fire");
        Task? disposing = null;
        var waited = false;
        archive.InTheMiddle = () =>
        {
            archive.InTheMiddle = null;
            disposing = Task.Run(process.Updater.Dispose);
            waited = Task.WaitAny([disposing], 200, TestContext.Current.CancellationToken) < 0;
        };

        CatchUp(process);
        await disposing!;

        Assert.True(waited);
        Assert.Equal(2, process.Index.Counts.Articles);
    }

    [Fact]
    public void TryBegin_AfterDispose_IsFalseAndOthersMayWrite()
    {
        var process = Begun();
        process.Updater.Dispose();

        Assert.False(process.Updater.TryBegin());
        Assert.False(CatchUp(process));
        Assert.True(Opened().Updater.TryBegin());
    }

    private (NewsIndex Index, IndexUpdater Updater, LuceneArticleStore Articles) Begun()
    {
        var process = Opened();
        Assert.True(process.Updater.TryBegin());
        CatchUp(process);
        return process;
    }

    /// <summary>What a process has, nothing opened yet.</summary>
    private (NewsIndex Index, IndexUpdater Updater, LuceneArticleStore Articles) Opened(string analyzer = "icu", ChangeList? of = null)
    {
        var options = Options.Create(new SearchOptions { IndexPath = folder, Analyzer = analyzer });
        var index = new NewsIndex(options, NullLogger<NewsIndex>.Instance);
        var updater = new IndexUpdater(index, of ?? archive, TimeProvider.System, NullLogger<IndexUpdater>.Instance);
        var articles = new LuceneArticleStore(index, options);
        opened.AddRange([index, updater, articles]);
        return (index, updater, articles);
    }

    private static bool CatchUp((NewsIndex Index, IndexUpdater Updater, LuceneArticleStore Articles) process) => process.Updater.CatchUp(_ => { }, CancellationToken.None);
}

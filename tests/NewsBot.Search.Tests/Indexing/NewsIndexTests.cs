using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Tests.Indexing;

public sealed class NewsIndexTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void TryOpen_SameSources_OpensWhatWasBuilt()
    {
        Build("v1");
        using var index = Index();

        Assert.True(index.TryOpen("v1"));
        Assert.Equal(new IndexCounts(3, 3), index.Counts);
    }

    [Fact]
    public void TryOpen_NoIndexYet_IsFalse() => Assert.False(Index().TryOpen("v1"));

    [Fact]
    public void TryOpen_OtherSources_IsFalse()
    {
        Build("v1");

        Assert.False(Index().TryOpen("v2"));
    }

    [Fact]
    public void TryOpen_OtherAnalyzer_IsFalse()
    {
        Build("v1");

        Assert.False(Index("standard").TryOpen("v1"));
    }

    [Fact]
    public void TryOpen_DamagedIndex_IsFalseAndItCanBeBuiltAnew()
    {
        Build("v1");
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !file.EndsWith("write.lock", StringComparison.Ordinal)))
        {
            File.WriteAllText(file, "damaged");
        }

        using var index = Index();

        Assert.False(index.TryOpen("v1"));
        Assert.Equal(3, index.Build("v1", SearchFixture.Articles).Articles);
    }

    [Fact]
    public void Build_BreaksOffHalfWay_LeavesTheIndexAsItWas()
    {
        Build("v1");
        using (var index = Index())
        {
            Assert.Throws<InvalidOperationException>(() => index.Build("v2", SearchFixture.Articles.Take(1).Concat(Breaking())));
        }

        using var after = Index();
        Assert.True(after.TryOpen("v1"));
        Assert.Equal(3, after.Counts.Articles);

        static IEnumerable<NewsBot.Core.Newspapers.Article> Breaking()
        {
            yield return SearchFixture.Articles[1];
            throw new InvalidOperationException("broke off");
        }
    }

    [Fact]
    public void Build_AnotherProcessIsWriting_SaysWhatToDo()
    {
        using var writing = Index();
        var exception = Assert.Throws<IndexNotUsableException>(() => writing.Build("v1", SearchFixture.Articles.Select(article =>
        {
            using var second = Index();
            second.Build("v1", SearchFixture.Articles);
            return article;
        })));

        Assert.Contains("Search:IndexPath", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BuildTemporary_Disposed_LeavesNothingBehind()
    {
        string folder;
        using (var index = Index())
        {
            index.BuildTemporary(SearchFixture.Articles);
            folder = Assert.IsType<string>(index.TemporaryFolder);
            Assert.Equal(3, index.Counts.Articles);
            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
    }

    private void Build(string fingerprint)
    {
        using var index = Index();
        index.Build(fingerprint, SearchFixture.Articles);
    }

    private NewsIndex Index(string analyzer = "icu") => new(Options.Create(new SearchOptions { IndexPath = folder, Analyzer = analyzer }), NullLogger<NewsIndex>.Instance);
}

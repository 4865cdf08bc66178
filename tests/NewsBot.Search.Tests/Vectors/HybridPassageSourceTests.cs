using NewsBot.Core.Embedding;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.TestKit;

namespace NewsBot.Search.Tests.Vectors;

public sealed class HybridPassageSourceTests : IDisposable
{
    private const string InOtherWords = "短视频账号斩获什么名次？";
    private readonly string folder = Directory.CreateTempSubdirectory("hybrid-test-").FullName;
    private readonly ChangeList archive = new();
    private readonly MeaningEmbedder embedder = new();
    private readonly VectorProcess process;

    public HybridPassageSourceTests()
    {
        foreach (var article in SearchFixture.Articles)
        {
            archive.Store(article with { Newspaper = article.Id.Value == "village" ? "甲报" : "乙报", Date = new DateOnly(2022, 3, 10) });
        }

        process = new VectorProcess(folder, archive, embedder, new EmbeddingOptions { Model = "model", Dimensions = 512 });
    }

    public void Dispose()
    {
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task FindAsync_QuestionInOtherWords_FindsWhatWordsDoNot()
    {
        await process.CatchUpAsync();
        var query = SearchFixture.Query("解手之地翻修如何？");

        Assert.DoesNotContain("village", (await process.Words.FindAsync(query, 10, CancellationToken.None)).Passages.Select(found => found.Passage.Id.Article.Value));
        var found = await process.Source.FindAsync(query, 10, CancellationToken.None);

        var village = Assert.Single(found.Passages, one => one.Passage.Id.Article.Value == "village").Passage;
        Assert.StartsWith("走访嘉祥县梁宝寺镇村民657户", village.Text, StringComparison.Ordinal);
        Assert.All(found.Passages, passage => Assert.True(passage.Score > 0 && double.IsFinite(passage.Score)));
    }

    [Fact]
    public async Task FindAsync_BothFind_EachPassageIsThereOnceAndScoresFall()
    {
        await process.CatchUpAsync();

        var found = (await process.Source.FindAsync(SearchFixture.Query("走访村民发现多少个问题？"), 10, CancellationToken.None)).Passages;

        Assert.Equal("village", found[0].Passage.Id.Article.Value);
        Assert.Equal(found.Count, found.Select(one => one.Passage.Id).Distinct().Count());
        Assert.Equal(found.OrderByDescending(one => one.Score), found);
    }

    [Fact]
    public async Task FindAsync_NoMoreThanAskedFor()
    {
        await process.CatchUpAsync();

        Assert.Single((await process.Source.FindAsync(SearchFixture.Query(InOtherWords), 1, CancellationToken.None)).Passages);
    }

    [Theory]
    [InlineData(EmbeddingFailure.Unreachable)]
    [InlineData(EmbeddingFailure.TooSlow)]
    [InlineData(EmbeddingFailure.Overloaded)]
    [InlineData(EmbeddingFailure.Unreadable)]
    [InlineData(EmbeddingFailure.Refused)]
    public async Task FindAsync_ServiceFails_IsWhatWordsFind(EmbeddingFailure failure)
    {
        await process.CatchUpAsync();
        embedder.Instead = _ => Embedded.Failed(failure);

        await IsWhatWordsFindAsync("济宁消防的粉丝有多少？");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(511)]
    [InlineData(513)]
    public async Task FindAsync_VectorOfAnotherLength_IsWhatWordsFind(int length)
    {
        await process.CatchUpAsync();
        embedder.Instead = _ => new Embedded([new float[length]]);

        await IsWhatWordsFindAsync("济宁消防的粉丝有多少？");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public async Task FindAsync_VectorThatPointsNowhere_IsWhatWordsFind(float number)
    {
        await process.CatchUpAsync();
        embedder.Instead = _ => new Embedded([[.. Enumerable.Repeat(number, 512)]]);

        await IsWhatWordsFindAsync("济宁消防的粉丝有多少？");
    }

    [Fact]
    public async Task FindAsync_VectorsNotAllThereYet_AsksForNone()
    {
        process.IndexUpdater.TryBegin();
        process.IndexUpdater.CatchUp(_ => { }, CancellationToken.None);

        await IsWhatWordsFindAsync(InOtherWords);
        Assert.Empty(embedder.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FindAsync_QuestionKeptToSomeArticles_FindsNoOthers(bool excluded)
    {
        await process.CatchUpAsync();
        var fire = SearchFixture.Articles[1].Id;
        var query = SearchFixture.Query(InOtherWords) with { Scope = excluded ? ArticleScope.AllBut([fire]) : ArticleScope.Only([fire]) };

        var found = (await process.Source.FindAsync(query, 10, CancellationToken.None)).Passages;

        Assert.NotEmpty(found);
        Assert.All(found, one => Assert.Equal(excluded, one.Passage.Id.Article != fire));
    }

    [Fact]
    public async Task FindAsync_QuestionNamesANewspaper_FindsInThatOne()
    {
        await process.CatchUpAsync();
        var query = SearchFixture.Query("济宁消防入选什么榜单？走访村民") with { Publication = new Publication("甲报", null, null, null) };

        Assert.Equal(["village"], (await process.Source.FindAsync(query, 10, CancellationToken.None)).Passages.Select(one => one.Passage.Id.Article.Value));
    }

    [Fact]
    public async Task FindAsync_IndexNoLongerHasTheArticle_LeavesItsVectorOut()
    {
        await process.CatchUpAsync();
        archive.TakeOut("fire");
        process.IndexUpdater.CatchUp(_ => { }, CancellationToken.None);

        Assert.Equal(3, process.Vectors.Count);
        Assert.DoesNotContain("fire", await process.FindAsync(InOtherWords));
    }

    private async Task IsWhatWordsFindAsync(string question)
    {
        var query = SearchFixture.Query(question);
        var (found, byWords) = (await process.Source.FindAsync(query, 10, CancellationToken.None), await process.Words.FindAsync(query, 10, CancellationToken.None));

        Assert.NotEmpty(byWords.Passages);
        Assert.Equal(byWords.Passages, found.Passages);
    }
}

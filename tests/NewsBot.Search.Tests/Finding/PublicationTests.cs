using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Retrieval;
using NewsBot.Search.Finding;
using NewsBot.Search.Indexing;
using NewsBot.TestKit;

namespace NewsBot.Search.Tests.Finding;

/// <summary>The same report in two papers on two days.</summary>
public sealed class PublicationTests : IDisposable
{
    private readonly NewsIndex index = new(Options.Create(new SearchOptions()), NullLogger<NewsIndex>.Instance);
    private readonly LuceneArticleStore store;
    private readonly LucenePassageSource source;

    public PublicationTests()
    {
        index.BuildTemporary([Article("daily", "济宁日报", new DateOnly(2022, 3, 9)), Article("evening", "齐鲁晚报", new DateOnly(2022, 3, 10))]);
        store = new LuceneArticleStore(index, Options.Create(new SearchOptions()));
        source = new LucenePassageSource(index, store);
    }

    [Theory]
    [InlineData("《济宁日报》上义诊活动覆盖了多少个村？", "daily")]
    [InlineData("齐鲁晚报报道义诊活动覆盖了多少个村？", "evening")]
    [InlineData("3月10日的报纸上义诊活动覆盖了多少个村？", "evening")]
    [InlineData("2022年3月9日的报纸上义诊活动覆盖了多少个村？", "daily")]
    [InlineData("2021年3月9日的报纸上义诊活动覆盖了多少个村？", "daily evening")]
    [InlineData("大众日报上义诊活动覆盖了多少个村？", "daily evening")]
    [InlineData("义诊活动覆盖了多少个村？", "daily evening")]
    public async Task Find_PaperOrDayNamed_KeepsToItWhereItHasAnything(string question, string expected) =>
        Assert.Equal(expected.Split(' '), await FindAsync(question, null));

    [Fact]
    public async Task Find_KeptToAnArticle_FindsNoOther() =>
        Assert.Equal(["evening"], await FindAsync("义诊活动覆盖了多少个村？", ArticleScope.Only([ArticleId.Create("evening")])));

    [Fact]
    public async Task Find_KeptFromAnArticle_FindsTheOthers() =>
        Assert.Equal(["daily"], await FindAsync("义诊活动覆盖了多少个村？", ArticleScope.AllBut([ArticleId.Create("evening")])));

    public void Dispose()
    {
        store.Dispose();
        index.Dispose();
    }

    private static Article Article(string id, string newspaper, DateOnly date) =>
        ArticleBuilder.Article(id, "义诊活动", "义诊活动覆盖了32个帮扶村。") with { Newspaper = newspaper, Date = date };

    private async Task<IEnumerable<string>> FindAsync(string question, ArticleScope? scope) =>
        (await source.FindAsync(SearchFixture.Query(question) with { Scope = scope }, 10, CancellationToken.None)).Passages.Select(scored => scored.Passage.Id.Article.Value).Distinct().Order();
}

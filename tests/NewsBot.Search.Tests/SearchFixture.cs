using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.Search.Finding;
using NewsBot.Search.Indexing;
using NewsBot.TestKit;

namespace NewsBot.Search.Tests;

/// <summary>A temporary index of a few articles.</summary>
public sealed class SearchFixture : IDisposable
{
    public static readonly IReadOnlyList<Article> Articles =
    [
        ArticleBuilder.Article("patent", "又一“国字号”窗口落地济宁", "9日，国家知识产权局专利局济南代办处济宁工作站正式揭牌。有效发明专利拥有量4329件。"),
        ArticleBuilder.Article("fire", "我市消防新媒体宣传再获殊荣", "济宁消防抖音、快手政务号双双入选前十榜单。各平台粉丝总数达625万，流量突破50亿。"),
        ArticleBuilder.Article("village", "扎实推动“我为群众办实事”", "走访嘉祥县梁宝寺镇村民657户，逐一排查厕所改造存在的问题，发现问题25个。", "开展四项行动，提升驻村实效。"),
    ];

    private readonly NewsIndex index = new(Options.Create(new SearchOptions()), NullLogger<NewsIndex>.Instance);

    public SearchFixture()
    {
        index.BuildTemporary(Articles);
        Store = new LuceneArticleStore(index, Options.Create(new SearchOptions()));
        Source = new LucenePassageSource(index, Store);
    }

    public IPassageSource Source { get; }

    public IArticleStore Store { get; }

    public static NewsQuery Query(string question) =>
        Assert.IsType<QuestionReading.Question>(new QuestionReader(Options.Create(new QuestionOptions())).Read(question)).Query;

    public async Task<RankedPassages> FindAsync(string question) => await Source.FindAsync(Query(question), 10, CancellationToken.None);

    public void Dispose()
    {
        ((IDisposable)Store).Dispose();
        index.Dispose();
    }
}

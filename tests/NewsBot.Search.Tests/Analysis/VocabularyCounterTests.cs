using NewsBot.Core.Newspapers;
using NewsBot.Search.Analysis;
using NewsBot.TestKit;

namespace NewsBot.Search.Tests.Analysis;

public class VocabularyCounterTests
{
    private static readonly IEnumerable<Article> Articles = Enumerable.Range(0, 40).Select(number => ArticleBuilder.Article($"a{number}", "", number % 4 == 0 ? "居民可以在手机上缴费。" : "居民在广场上看电影。"));

    [Fact]
    public void Words_NeighboursThatSeldomPart_AreAWordOfTheirOwn() => Assert.Contains("缴费", VocabularyCounter.Words(Articles, 5));

    [Fact]
    public void Words_NeighboursThatStandWithEverything_StayApart() => Assert.DoesNotContain("居民在", VocabularyCounter.Words(Articles, 5));

    [Fact]
    public void Words_RareWord_IsLeftOut() => Assert.DoesNotContain("缴费", VocabularyCounter.Words(Articles, 20));
}

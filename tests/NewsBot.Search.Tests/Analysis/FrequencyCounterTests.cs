using NewsBot.Search.Analysis;
using NewsBot.TestKit;

namespace NewsBot.Search.Tests.Analysis;

public class FrequencyCounterTests
{
    [Fact]
    public void Write_Articles_CountsArticlesPerWordMostFrequentFirst()
    {
        var output = new StringWriter();

        FrequencyCounter.Write([ArticleBuilder.Article("1", "专利", "专利，专利。"), ArticleBuilder.Article("2", "", "专利业务。")], 100, 1, output);

        var lines = output.ToString().Split('\n');
        Assert.Equal("2", lines[0]);
        Assert.Contains("专利\t2", lines);
        Assert.Contains("业务\t1", lines);
        Assert.Equal(lines.Skip(1).SkipLast(1).OrderByDescending(line => line.Split('\t')[1]).ToList(), lines.Skip(1).SkipLast(1));
    }

    [Theory]
    [InlineData("护照", "可以")]
    [InlineData("地铁", "中国")]
    public void Rarity_RareAndCommonWord_AreToldApart(string rare, string common) =>
        Assert.True(NewsFrequencies.Rarity(rare) > NewsFrequencies.Rarity(common) + 2);
}

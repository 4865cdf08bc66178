using NewsBot.Core.Archive;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Archive;

public class NearCopyTests
{
    [Fact]
    public void Resemblance_SameWordsWithOtherSigns_IsOne() =>
        Assert.Equal(1, new Shingles("步道，完工了！全长12公里。").Resemblance(new Shingles("步道 完工了\n全長１２公里")));

    [Fact]
    public void Resemblance_OneWordChanged_IsHigh() =>
        Assert.InRange(new Shingles(InventedNews.Footpath).Resemblance(new Shingles(InventedNews.Footpath.Replace("八座", "九座", StringComparison.Ordinal))), 0.85, 0.99);

    [Fact]
    public void Resemblance_OtherStory_IsNearNothing() =>
        Assert.InRange(new Shingles(InventedNews.Footpath).Resemblance(new Shingles(InventedNews.Library)), 0, 0.02);

    [Fact]
    public void ContainedIn_PartOfALongerText_IsNearlyOne() =>
        Assert.Equal(1, new Shingles(InventedNews.Footpath).ContainedIn(new Shingles(InventedNews.Footpath + InventedNews.Library)));

    [Fact]
    public void Bands_NearCopy_ShareOne() =>
        Assert.NotEmpty(BandsOf(InventedNews.Footpath).Intersect(BandsOf(InventedNews.Footpath.Replace("八座", "九座", StringComparison.Ordinal))));

    [Fact]
    public void Bands_OtherStory_ShareNone() =>
        Assert.Empty(BandsOf(InventedNews.Footpath).Intersect(BandsOf(InventedNews.Library)));

    [Fact]
    public void Bands_SameText_AreTheSameInEveryProcess() => Assert.Equal(Known, BandsOf(InventedNews.Wells)[0]);

    [Fact]
    public void Bands_ShortText_HasNone() => Assert.Empty(BandsOf("张三身份证遗失，声明作废。"));

    /// <summary>Stored in databases: another value here means that older articles are no longer recognised.</summary>
    private const long Known = -356483431040241201;

    private static IReadOnlyList<long> BandsOf(string text) => MinHashBands.Of(new Shingles(text));
}

using NewsBot.Core.Embedding;
using NewsBot.TestKit;

namespace NewsBot.Search.Tests.Vectors;

public sealed class VectorUpdaterTests : IDisposable
{
    private const string InOtherWords = "短视频账号斩获什么名次？";
    private readonly string folder = Directory.CreateTempSubdirectory("vectors-test-").FullName;
    private readonly List<IDisposable> opened = [];
    private readonly ChangeList archive = new();
    private readonly MeaningEmbedder embedder = new();

    public VectorUpdaterTests()
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
    public async Task CatchUp_NoVectorsYet_MakesOneForEveryPassageUnderItsHeadline()
    {
        var process = Opened();

        Assert.Null((await process.CatchUpAsync()).Failure);

        Assert.True(process.Updater.IsUpToDate && process.Vectors.IsComplete);
        Assert.Equal(3, process.Vectors.Count);
        Assert.Equal("我市消防新媒体宣传再获殊荣\n济宁消防抖音、快手政务号双双入选前十榜单。各平台粉丝总数达625万，流量突破50亿。", embedder.Asked[1]);
    }

    [Fact]
    public async Task CatchUp_Again_AsksForNothing()
    {
        var process = Opened();
        await process.CatchUpAsync();
        embedder.Asked.Clear();

        archive.ChangeNothing();
        await process.CatchUpAsync();

        Assert.Empty(embedder.Asked);
        Assert.True(process.Updater.IsUpToDate);
    }

    [Fact]
    public async Task TryBegin_AfterARestart_KeepsTheVectors()
    {
        (await OpenedAndCaughtUpAsync()).Dispose();
        embedder.Asked.Clear();

        var process = await OpenedAndCaughtUpAsync();

        Assert.Empty(embedder.Asked);
        Assert.Equal(3, process.Vectors.Count);
        Assert.Equal("fire", (await process.FindAsync(InOtherWords))[0]);
    }

    [Fact]
    public async Task CatchUp_ArticleTakenOut_ItsVectorsGo()
    {
        var process = await OpenedAndCaughtUpAsync();
        archive.TakeOut("fire");

        await process.CatchUpAsync();

        Assert.Equal(2, process.Vectors.Count);
        Assert.DoesNotContain("fire", await process.FindAsync(InOtherWords));
    }

    [Fact]
    public async Task CatchUp_AnotherVersionWithOneNewPassage_AsksForThatOneOnly()
    {
        var (first, second, other) = (new string('甲', 130) + "。", new string('乙', 130) + "。", new string('丙', 130) + "。");
        archive.Store(ArticleBuilder.Article("long", "长报道", first, second));
        var process = await OpenedAndCaughtUpAsync();
        embedder.Asked.Clear();

        archive.Store(ArticleBuilder.Article("long-2", "长报道", first, other));
        archive.TakeOut("long");
        await process.CatchUpAsync();

        Assert.Equal(["长报道\n" + other], embedder.Asked);
        Assert.Equal(5, process.Vectors.Count);
    }

    [Theory]
    [InlineData("another model", 512, "")]
    [InlineData("model", 256, "")]
    [InlineData("model", 512, "passage: ")]
    public async Task TryBegin_AnotherModel_MakesAllAnewAndSearchesByWordsMeanwhile(string model, int dimensions, string prefix)
    {
        (await OpenedAndCaughtUpAsync()).Dispose();
        var other = new MeaningEmbedder(dimensions) { Instead = _ => Embedded.Failed(EmbeddingFailure.Overloaded) };
        var process = Opened(other, new EmbeddingOptions { Model = model, Dimensions = dimensions, PassagePrefix = prefix });

        Assert.Equal(EmbeddingFailure.Overloaded, (await process.CatchUpAsync()).Failure);
        Assert.Equal(0, process.Vectors.Count);
        Assert.Equal("fire", (await process.FindAsync("济宁消防的粉丝有多少？"))[0]);
        Assert.DoesNotContain(other.Asked, text => text.Contains("粉丝有多少", StringComparison.Ordinal));

        other.Instead = _ => null;
        Assert.Null((await process.CatchUpAsync()).Failure);
        Assert.Equal(3, process.Vectors.Count);
        Assert.Equal("fire", (await process.FindAsync(InOtherWords))[0]);
    }

    [Fact]
    public async Task CatchUp_ServiceGoesAwayInTheMiddle_GoesOnWhereItStopped()
    {
        var process = Opened(options: Model(batch: 1));
        embedder.Instead = _ => embedder.Asked.Count > 2 ? Embedded.Failed(EmbeddingFailure.Unreachable, TimeSpan.FromSeconds(9)) : null;

        var failed = await process.CatchUpAsync();
        Assert.Equal((EmbeddingFailure.Unreachable, TimeSpan.FromSeconds(9)), (failed.Failure, failed.RetryAfter));
        Assert.False(process.Vectors.IsComplete);

        (embedder.Instead, var asked) = (_ => null, embedder.Asked.Count);
        await process.CatchUpAsync();
        Assert.Single(embedder.Asked.Skip(asked));
        Assert.Equal(3, process.Vectors.Count);
    }

    [Fact]
    public async Task CatchUp_ProgramEndsInTheMiddle_TheNextOneGoesOn()
    {
        for (var number = 0; number < 60; number++)
        {
            archive.Store(ArticleBuilder.Article($"a{number}", $"第{number}号报道", $"这是第{number}号报道的正文。"));
        }

        var first = Opened();
        embedder.Instead = texts => texts.Any(text => text.Contains("第50号", StringComparison.Ordinal)) ? Embedded.Failed(EmbeddingFailure.Broken) : null;
        await first.CatchUpAsync();
        first.Dispose();
        (embedder.Instead, var before) = (_ => null, embedder.Asked.Count);

        var second = await OpenedAndCaughtUpAsync();

        Assert.Equal(63, second.Vectors.Count);
        Assert.InRange(embedder.Asked.Count - before, 1, 40);
    }

    [Fact]
    public async Task CatchUp_ServiceDoesNotTakeOneText_AllOthersGetTheirVectors()
    {
        embedder.Instead = texts => texts.Any(text => text.Contains("专利", StringComparison.Ordinal)) ? Embedded.Failed(EmbeddingFailure.Refused) : null;

        var process = await OpenedAndCaughtUpAsync();

        Assert.Equal(2, process.Vectors.Count);
        Assert.Equal("patent", (await process.FindAsync("有效发明专利有多少件？"))[0]);
    }

    [Fact]
    public async Task CatchUp_ServiceTakesNoTextAtAll_LeavesNothingOut()
    {
        embedder.Instead = _ => Embedded.Failed(EmbeddingFailure.Refused);
        var process = Opened();

        Assert.Equal(EmbeddingFailure.Refused, (await process.CatchUpAsync()).Failure);
        embedder.Instead = _ => null;
        await process.CatchUpAsync();

        Assert.Equal(3, process.Vectors.Count);
    }

    [Fact]
    public async Task CatchUp_VectorsOfAnotherLength_AreNotTaken()
    {
        var process = Opened(new MeaningEmbedder(300));

        Assert.Equal(EmbeddingFailure.WrongDimensions, (await process.CatchUpAsync()).Failure);
        Assert.Equal(0, process.Vectors.Count);
    }

    [Fact]
    public async Task TryBegin_AnotherProcessMakesThem_ItsCommitsAreSeen()
    {
        var first = await OpenedAndCaughtUpAsync();
        var second = Opened();

        Assert.False(second.Updater.TryBegin());
        second.Updater.Follow();
        Assert.Equal(3, second.Vectors.Count);

        archive.TakeOut("fire");
        await first.CatchUpAsync();
        second.Updater.Follow();
        Assert.Equal(2, second.Vectors.Count);
        first.Updater.End();
        Assert.True(second.Updater.TryBegin());
    }

    [Fact]
    public async Task Follow_AnotherProcessBeganAnewForAnotherModel_ItsVectorsAreNotSearched()
    {
        var first = await OpenedAndCaughtUpAsync();
        first.Updater.End();

        var other = Opened(new MeaningEmbedder(), new EmbeddingOptions { Model = "another model", Dimensions = 512 });
        Assert.True(other.Updater.TryBegin());
        await other.Updater.CatchUpAsync(TestContext.Current.CancellationToken);
        first.Updater.Follow();

        Assert.Equal(3, other.Vectors.Count);
        Assert.Equal(0, first.Vectors.Count);
    }

    [Fact]
    public async Task TryBegin_OneByteDamaged_IsNoticedAndBegunAnew()
    {
        (await OpenedAndCaughtUpAsync()).Dispose();
        var largest = new DirectoryInfo(Path.Combine(folder, "index-vectors")).EnumerateFiles("*.cfs").MaxBy(file => file.Length)!;
        using (var file = largest.Open(FileMode.Open))
        {
            file.Position = file.Length / 2;
            var value = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)~value);
        }

        var process = await OpenedAndCaughtUpAsync();

        Assert.Equal(6, embedder.Asked.Count);
        Assert.Equal(3, process.Vectors.Count);
    }

    private static EmbeddingOptions Model(int batch = 10) => new() { Model = "model", Dimensions = 512, BatchSize = batch };

    private async Task<VectorProcess> OpenedAndCaughtUpAsync()
    {
        var process = Opened();
        Assert.Null((await process.CatchUpAsync()).Failure);
        return process;
    }

    private VectorProcess Opened(IPassageEmbedder? other = null, EmbeddingOptions? options = null)
    {
        var process = new VectorProcess(folder, archive, other ?? embedder, options ?? Model());
        opened.Add(process);
        return process;
    }
}

using System.Text;
using NewsBot.Ingestion.Sources;
using NewsBot.Ingestion.Tests.Sources;

namespace NewsBot.Ingestion.Tests.Archives;

public class ArchiveTests
{
    private static readonly byte[] Page = "本报讯（记者 李四）今天天气很好，大家都出门了。\n\n今天天气很好\n"u8.ToArray();

    [Fact]
    public void Read_Archive_ReadsEveryFormatInItByName()
    {
        var read = ReadFile.Named("a.zip", ZipOf.Entries(("2023/2023-08-03.txt", Page), ("b.jsonl", """{"id":"1","title":"t","text":"正文。"}"""u8.ToArray()), ("__MACOSX/x", [1]), ("c.exe", [1])));

        Assert.Equal(["今天天气很好", "t"], read.Articles.Select(article => article.Headline));
        Assert.Equal(new DateOnly(2023, 8, 3), read.Articles[0].Date);
        Assert.Equal("2023-08-03.txt", read.Articles[0].SourceFile);
        Assert.Equal(("a.zip/c.exe", SourceProblemKind.UnknownFormat), (read.Problems.Single().File, read.Problems.Single().Kind));
    }

    [Fact]
    public void Read_MetadataBesideAFileInTheArchive_IsTaken() =>
        Assert.Equal("甲乙日报", ReadFile.Named("a.zip", ZipOf.Entries(("x/p.txt", Page), ("x/p.meta.json", """{"newspaper":"甲乙日报"}"""u8.ToArray()))).Articles.Single().Newspaper);

    [Fact]
    public void Read_ArchiveInAnArchive_IsReadAsDeepAsAllowed()
    {
        var inner = ZipOf.Entries(("a.txt", Page));

        Assert.Single(ReadFile.Named("a.zip", ZipOf.Entries(("b.zip", inner))).Articles);
        Assert.Equal(SourceProblemKind.TooDeep, ReadFile.Named("a.zip", ZipOf.Entries(("b.zip", ZipOf.Entries(("c.zip", inner))))).Refusal);
    }

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("x/../../a.txt")]
    [InlineData("/etc/a.txt")]
    [InlineData("C:/a.txt")]
    [InlineData("x\\a.txt")]
    public void Read_NameThatLeadsOutOfItsFolder_IsRefusedAndTheRestRead(string name)
    {
        var read = ReadFile.Named("a.zip", ZipOf.Entries((name, Page), ("good.txt", Page)));

        Assert.Single(read.Articles);
        Assert.Equal(SourceProblemKind.Hostile, read.Problems.Single().Kind);
    }

    [Fact]
    public void Read_ZipBomb_IsRefusedByNameAndTheRestRead()
    {
        var read = ReadFile.Named("a.zip", ZipOf.Entries(("bomb.txt", new byte[64 * 1024 * 1024]), ("good.txt", Page)));

        Assert.Single(read.Articles);
        Assert.Equal(("a.zip/bomb.txt", SourceProblemKind.Hostile), (read.Problems.Single().File, read.Problems.Single().Kind));
    }

    [Fact]
    public void Read_BombThatLiesAboutItsSize_IsRefused()
    {
        var bomb = ZipOf.Entries(("bomb.jsonl", Enumerable.Repeat((byte)' ', 64 * 1024 * 1024).ToArray()));
        Overwrite(bomb, BitConverter.GetBytes(64 * 1024 * 1024), BitConverter.GetBytes(1000));

        Assert.Contains(ReadFile.Named("a.zip", bomb).Refusal, new[] { SourceProblemKind.Hostile, SourceProblemKind.Damaged, SourceProblemKind.Malformed, SourceProblemKind.NoArticle });
    }

    [Fact]
    public void Read_MoreThanTheArchiveMayUnpackTo_StopsThere()
    {
        var read = ReadFile.Named("a.zip", ZipOf.Entries(("a.txt", Page), ("b.jsonl", Noise(3)), ("c.txt", Page)), new SourceOptions { MaxArchiveMegabytes = 1 });

        Assert.Single(read.Articles);
        Assert.All(read.Problems, problem => Assert.Contains(problem.Kind, new[] { SourceProblemKind.TooLarge, SourceProblemKind.Malformed }));
    }

    [Fact]
    public void Read_ArchiveCutOff_SaysItIsDamaged() => Assert.Equal(SourceProblemKind.Damaged, ReadFile.Named("a.zip", ZipOf.Entries(("a.txt", Page))[..60]).Refusal);

    /// <summary>Lines that are no articles and cannot be packed much.</summary>
    private static byte[] Noise(int megabytes)
    {
        var (random, bytes) = (new Random(1), new byte[75_000]);
        return Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, megabytes * 10).Select(_ =>
        {
            random.NextBytes(bytes);
            return $"{{\"noise\":\"{Convert.ToBase64String(bytes)}\"}}\n";
        })));
    }

    private static void Overwrite(byte[] bytes, byte[] old, byte[] replacement)
    {
        for (var at = bytes.AsSpan().IndexOf(old); at >= 0; at = bytes.AsSpan().IndexOf(old))
        {
            replacement.CopyTo(bytes, at);
        }
    }
}

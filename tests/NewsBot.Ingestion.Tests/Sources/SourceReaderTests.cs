using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;
using NewsBot.TestKit;

namespace NewsBot.Ingestion.Tests.Sources;

public sealed class SourceReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
    private readonly List<SourceProblem> problems = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Read_EmptyFile_SaysSo() => AssertRefused(Write("a.txt", []), SourceProblemKind.Empty);

    [Fact]
    public void Read_BlankFile_SaysSo() => AssertRefused(Write("a.txt", " \n\n\t\n"u8.ToArray()), SourceProblemKind.Empty);

    [Fact]
    public void Read_BinaryFile_SaysItIsNotText() => AssertRefused(Write("a.txt", [0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3, 0, 0xff, 0xfe, 0x80, 0, 0]), SourceProblemKind.NotText);

    [Fact]
    public void Read_FiftyMegabytes_SaysHowLargeItMayBe()
    {
        var path = Path.Combine(folder, "a.txt");
        using (var file = File.Create(path))
        {
            file.SetLength(50 * 1024 * 1024);
        }

        AssertRefused(path, SourceProblemKind.TooLarge);
        Assert.Contains("50.0 MB", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("Sources:MaxPageMegabytes", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoSuchFile_SaysSo() => AssertRefused(Path.Combine(folder, "none.txt"), SourceProblemKind.NotFound);

    [Fact]
    public void Read_UnknownEnding_SaysWhichAreRead() => AssertRefused(Write("a.xyz", "abc"u8.ToArray()), SourceProblemKind.UnknownFormat);

    [Fact]
    public void Read_TextWithoutSentences_SaysThatNoArticleWasFound() => AssertRefused(Write("a.txt", "标题"u8.ToArray()), SourceProblemKind.NoArticle);

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Read_UserPageInAnotherEncoding_GivesTheSameArticles(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var target = Encoding.GetEncoding(encoding);
        var path = Write("a.txt", [.. target.GetPreamble(), .. target.GetBytes(File.ReadAllText(RepositoryFiles.Page))]);

        Assert.Equal(Read(RepositoryFiles.Page).Select(article => article.Id), Read(path).Select(article => article.Id));
        Assert.Empty(problems);
    }

    [Fact]
    public void Read_MetadataBesideThePage_IsTaken()
    {
        var page = Write("a.txt", "本报讯（记者 李四）今天天气很好。\n\n天气很好\n"u8.ToArray());
        Write("a.meta.json", """{"newspaper":"甲乙日报","date":"2022-03-10","page":"3","url":"https://example.org/3"}"""u8.ToArray());

        var article = Read(page).Single();

        Assert.Equal(("甲乙日报", new DateOnly(2022, 3, 10), "3", "https://example.org/3"), (article.Newspaper!, article.Date!.Value, article.Page!, article.Url!));
    }

    [Theory]
    [InlineData("甲报2022-03-10.txt", "", DateSource.FileName)]
    [InlineData("a.txt", "2022年3月10日 星期四 第3版\n\n", DateSource.Masthead)]
    public void Read_DayInTheNameOrTheMasthead_IsTaken(string name, string masthead, DateSource source)
    {
        var article = Read(Write(name, Encoding.UTF8.GetBytes(masthead + "本报讯（记者 李四）今天天气很好。\n\n天气很好\n"))).Single();

        Assert.Equal((new DateOnly(2022, 3, 10), source), (article.Date!.Value, article.DateSource!.Value));
    }

    [Theory]
    [InlineData("""{"date":"yesterday"}""")]
    [InlineData("not json")]
    public void Read_WrongMetadata_IsReportedAndThePageRead(string metadata)
    {
        var page = Write("a.txt", "本报讯（记者 李四）今天天气很好。\n\n天气很好\n"u8.ToArray());
        Write("a.meta.json", Encoding.UTF8.GetBytes(metadata));

        Assert.Null(Read(page).Single().Date);
        Assert.Equal(SourceProblemKind.Malformed, problems.Single().Kind);
    }

    [Fact]
    public void Read_ReadyArticles_KeepsIdsAndTextToTheLetter()
    {
        var path = Write("a.jsonl", Encoding.UTF8.GetBytes("""{"id":"x/1","title":"标题","text":"第一段。\r\n  第二段。","date":"2023-08-03 07:25","newspaper":"甲乙日报","url":"javascript:alert(1)"}""" + "\n\n"));

        var article = Read(path).Single();

        Assert.Equal(("x/1", "第一段。\r\n  第二段。", new DateOnly(2023, 8, 3)), (article.Id.Value, article.Text, article.Date!.Value));
        Assert.Equal(["第一段。", "第二段。"], article.Blocks.Select(block => block.Span.In(article.Text)));
        Assert.Null(article.Url);
    }

    [Fact]
    public void Read_CompressedReadyArticles_AreRead()
    {
        var path = Path.Combine(folder, "a.jsonl.gz");
        using (var zipped = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            zipped.Write("""{"id":"1","title":"","text":"正文。"}"""u8);
        }

        Assert.Equal("正文。", Read(path).Single().Text);
    }

    [Theory]
    [InlineData("{broken")]
    [InlineData("null")]
    [InlineData("""{"title":"t","text":"没有编号。"}""")]
    [InlineData("""{"id":"2","title":"t"}""")]
    [InlineData("""{"id":"2","title":"t","text":"  "}""")]
    [InlineData("""{"id":2,"title":"t","text":"编号不是文字。"}""")]
    public void Read_OneWrongLine_IsReportedByNumberAndTheRestRead(string wrong)
    {
        var path = Write("a.jsonl", Encoding.UTF8.GetBytes("""{"id":"1","title":"t","text":"一。"}""" + $"\n{wrong}\n" + """{"id":"3","title":"t","text":"三。"}"""));

        Assert.Equal(["1", "3"], Read(path).Select(article => article.Id.Value));
        Assert.Equal((SourceProblemKind.Malformed, 2), (problems.Single().Kind, problems.Single().Line));
    }

    [Fact]
    public void Read_SameIdTwice_KeepsTheFirstAndSaysSo()
    {
        var path = Write("a.jsonl", Encoding.UTF8.GetBytes("""{"id":"1","title":"t","text":"一。"}""" + "\n" + """{"id":"1","title":"t","text":"又一。"}"""));

        Assert.Equal("一。", Read(path).Single().Text);
        Assert.Equal(SourceProblemKind.Duplicate, problems.Single().Kind);
    }

    [Fact]
    public void Read_Folder_PassesOverWhatLiesBesideThePages()
    {
        Write("a.txt", "本报讯（记者 李四）今天天气很好。\n\n天气很好\n"u8.ToArray());
        Write("questions.jsonl", """{"id":"1","question":"天气？"}"""u8.ToArray());
        Write("README.md", "# x"u8.ToArray());

        Assert.Single(Read(folder));
        Assert.Empty(problems);
    }

    private void AssertRefused(string path, SourceProblemKind kind)
    {
        Assert.Empty(Read(path));
        Assert.Equal(kind, problems.Single().Kind);
    }

    private List<Article> Read(string path)
    {
        return [.. new SourceReader(Options.Create(new SourceOptions())).Read(SourceReader.FindFiles([path], problems.Add), problems.Add)];
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}

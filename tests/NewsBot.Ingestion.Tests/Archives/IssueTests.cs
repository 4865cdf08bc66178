using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Tests.Archives;

public sealed class IssueTests : IDisposable
{
    private const string FirstPage = "本报甲县讯（记者 张三）甲县今年修了四十公里\n水渠，浇地的水早到了半个月，其中东村的\n（下转第3版）\n\n甲县修通四十公里水渠\n";
    private const string ThirdPage = "甲县水渠四十公里\n\n（上接第1版）水渠是村民自己挖的。每户轮流看\n护，县里只出水泥和石料，四月底全部通水。\n";
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-issue-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("2022-03-10-1.txt", "2022-03-10-3.txt", 1)]
    [InlineData("a/1.txt", "a/3.txt", 1)]
    [InlineData("2022-03-10-1.txt", "2022-03-11-3.txt", 2)]
    [InlineData("a/1.txt", "b/3.txt", 2)]
    public void Read_PagesInOneArchive_AreJoinedIfTheyAreOfOneIssue(string first, string second, int articles) =>
        Assert.Equal(articles, Read(ZipOf.Entries((first, Encoding.UTF8.GetBytes(FirstPage)), (second, Encoding.UTF8.GetBytes(ThirdPage)))).Count);

    private List<Article> Read(byte[] zip)
    {
        var path = Path.Combine(folder, "issue.zip");
        File.WriteAllBytes(path, zip);
        return [.. new SourceReader(Options.Create(new SourceOptions())).Read([path], _ => { })];
    }
}

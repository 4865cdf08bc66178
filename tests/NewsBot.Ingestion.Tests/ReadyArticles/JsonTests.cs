using NewsBot.Ingestion.Sources;
using NewsBot.Ingestion.Tests.Sources;

namespace NewsBot.Ingestion.Tests.ReadyArticles;

public class JsonTests
{
    [Theory]
    [InlineData("""{"title":"t","text":"正文。"}""")]
    [InlineData("""[{"title":"t","text":"正文。"}]""")]
    [InlineData("""{"articles":[{"id":"1","title":"t","text":"正文。"}]}""")]
    public void Read_OneArticleOrAList_IsRead(string json) => Assert.Equal("正文。", ReadFile.Named("a.json", json).Articles.Single().Text);

    [Fact]
    public void Read_ArticleWithoutId_HasOneMadeFromItsContent() =>
        Assert.Equal(ReadFile.Named("a.json", """{"title":"t","text":"正文。"}""").Articles.Single().Id, ReadFile.Named("b.json", """[{"text":"正文。","title":"t"}]""").Articles.Single().Id);

    [Fact]
    public void Read_OneWrongArticle_IsReportedByNumberAndTheRestRead()
    {
        var read = ReadFile.Named("a.json", """[{"title":"t"},{"title":"t","text":"正文。"},7]""");

        Assert.Single(read.Articles);
        Assert.Equal(["article 1", "article 3"], read.Problems.Select(problem => problem.Message[..9]));
        Assert.All(read.Problems, problem => Assert.Equal(SourceProblemKind.Malformed, problem.Kind));
    }
}

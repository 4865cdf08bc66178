using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Tests.Sources;

public class DateSourceTests
{
    private const string Page = "甲乙日报\n2023年5月12日 星期五 第3版\n\n本报讯（记者 李四）今天天气很好，大家都出门了。\n\n今天天气很好\n";

    [Theory]
    [InlineData("page.txt", "2023-05-12", DateSource.Masthead)]
    [InlineData("2024-04-03-A2.txt", "2024-04-03", DateSource.FileName)]
    [InlineData("jyrb20240403.txt", "2024-04-03", DateSource.FileName)]
    public void Read_PageWithMasthead_SaysWhereItsDateIsFrom(string name, string date, DateSource source)
    {
        var article = ReadFile.Named(name, Page).Articles.Single();

        Assert.Equal((DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), source), (article.Date!.Value, article.DateSource!.Value));
    }

    [Fact]
    public void Read_PageWithoutADate_HasNone() => Assert.Null(ReadFile.Named("page.txt", Page.Replace("2023年5月12日 星期五", "", StringComparison.Ordinal)).Articles.Single().DateSource);

    [Fact]
    public void Read_ReadyArticlesInAFileNamedAfterADay_HaveNone() => Assert.Null(ReadFile.Named("2024-04-03.jsonl", """{"id":"1","title":"题","text":"文。"}""").Articles.Single().Date);
}

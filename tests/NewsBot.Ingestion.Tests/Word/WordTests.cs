using DocumentFormat.OpenXml.Wordprocessing;
using NewsBot.Ingestion.Tests.Sources;

namespace NewsBot.Ingestion.Tests.Word;

public class WordTests
{
    [Fact]
    public void Read_ManuscriptWithoutAnyMarks_TakesItsFirstLineForTheHeadline()
    {
        var article = Read(WordDocument.Text("今天天气很好"), WordDocument.Text("记者 李四"), WordDocument.Text("大家都出门了。"));

        Assert.Equal(("今天天气很好", "李四"), (article.Headline, article.Byline.Single().Name));
    }

    [Fact]
    public void Read_Subheadline_IsToldByItsSize()
    {
        var article = Read(WordDocument.Large("今天天气很好", 22)!, WordDocument.Large("公园人多了一倍", 15)!, WordDocument.Text("大家都出门了。"));

        Assert.Equal(("今天天气很好", "公园人多了一倍"), (article.Headline, article.Subheadline!));
    }

    [Fact]
    public void Read_TextStruckOutInRevision_IsLeftOut() =>
        Assert.Equal("大家都出门了。", Read(WordDocument.Large("天气", 22)!, new Paragraph(new DeletedRun(new Run(new DeletedText("删去的。"))), new Run(new Text("大家都出门了。")))).Text);

    [Fact]
    public void Read_LineBreaksInAHeadline_AreNoSpaces() =>
        Assert.Equal("今天天气很好", Read(new Paragraph(new Run(new RunProperties(new FontSize { Val = "44" }), new Text("今天天气"), new Break(), new Text("很好"))), WordDocument.Text("大家都出门了。")).Headline);

    private static Core.Newspapers.Article Read(params Paragraph[] paragraphs) => ReadFile.Named("a.docx", WordDocument.Of(paragraphs)).Articles.Single();
}

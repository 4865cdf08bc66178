using System.Text;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.Tests.Sources;
using NewsBot.Ingestion.Tests.Word;
using NewsBot.TestKit;
using NewsBot.Typesetting;

namespace NewsBot.Ingestion.Tests.Layout;

/// <summary>The user's page, typeset again in other formats: the same eight articles from each, to the letter.</summary>
public class SeedPageFormatTests
{
    private static readonly IReadOnlyList<Article> Expected = PageReader.Read(File.ReadAllText(RepositoryFiles.Page), "page.txt", new PageMetadata()).Articles;
    private static readonly IReadOnlyList<TypesetArticle> Typeset = SeedPage.Of(Expected);

    public static TheoryData<TypesettingStyle> Styles => [.. Enum.GetValues<TypesettingStyle>()];

    // Ragged prints nothing that shows where a paragraph ends, and the other styles measured lose a space, a kicker or the caption's border on this page.
    [Theory]
    [InlineData(TypesettingStyle.Spanning)]
    [InlineData(TypesettingStyle.Flow)]
    [InlineData(TypesettingStyle.SpanningFlow)]
    [InlineData(TypesettingStyle.Boxes)]
    [InlineData(TypesettingStyle.Grid)]
    [InlineData(TypesettingStyle.Plain)]
    public void Read_SeedPageAsPdf_GivesTheSameEightArticles(TypesettingStyle style)
    {
        Assert.SkipWhen(Chromium.Path is null && Environment.GetEnvironmentVariable("CI") is null, "There is no Chromium on this machine; install the packages chromium and fonts-noto-cjk.");

        // A space at a line's end is not printed and so not read.
        var read = ReadFile.Named("page.pdf", Chromium.Print(PageHtml.Of(Typeset, style, "")));
        Assert.Empty(read.Problems);
        Assert.Equal(Expected.Select(Printed).Select(Squeeze), read.Articles.Select(Printed).Select(Squeeze));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Read_SeedPageAsHtml_GivesTheSameEightArticles(TypesettingStyle style) => AssertSame(ReadFile.Named("page.html", PageHtml.Of(Typeset, style, "")));

    [Fact]
    public void Read_SeedPageAsWordDocument_GivesTheSameEightArticles() => AssertSame(ReadFile.Named("page.docx", WordDocument.Of(Typeset)));

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Read_SeedPageInAnotherEncoding_GivesTheSameEightArticles(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        // Without a byte order mark.
        AssertSame(ReadFile.Named("page.txt", Encoding.GetEncoding(encoding).GetBytes(File.ReadAllText(RepositoryFiles.Page))));
    }

    private static void AssertSame(ReadFile.Result read)
    {
        Assert.Empty(read.Problems);
        Assert.Equal(Expected.Select(Printed), read.Articles.Select(Printed));
        Assert.Equal(Expected.Select(article => article.Id), read.Articles.Select(article => article.Id));
    }

    private static string Squeeze(string text) => string.Concat(text.Where(character => character == '\n' || !char.IsWhiteSpace(character)));

    private static string Printed(Article article) => $"{article.Kind} {article.Kicker}|{article.Headline}|{article.Subheadline}\n{string.Join('/', article.Byline)}\n{string.Join('\n', article.Blocks.Select(block => $"{block.Kind} {block.Span.In(article.Text)}"))}";
}

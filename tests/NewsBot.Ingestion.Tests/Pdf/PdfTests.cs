using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pdf;
using NewsBot.Ingestion.Sources;
using NewsBot.Ingestion.Tests.Hostile;
using NewsBot.Ingestion.Tests.Sources;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace NewsBot.Ingestion.Tests.Pdf;

public class PdfTests
{
    [Fact]
    public void Read_CommittedPage_GivesItsArticlesWithTheirHeadlines()
    {
        var read = ReadFile.Named("a.pdf", WholeFiles.Pdf);

        Assert.Equal([("甲县农业局", "甲县春耕进度过半", "——乡镇农技员下田指导"), (null, "乙镇图书馆延长开放时间", null)], read.Articles.Select(article => (article.Kicker, article.Headline, article.Subheadline)));
        Assert.Equal(["机械下田"], read.Articles[0].SectionHeads);
        Assert.Contains("完成播种12.5万亩。", read.Articles[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CommittedPage_TakesDateAndPageFromTheMasthead()
    {
        var article = ReadFile.Named("a.pdf", WholeFiles.Pdf).Articles[0];

        Assert.Equal((new DateOnly(2024, 4, 3), DateSource.Masthead, "2"), (article.Date!.Value, article.DateSource!.Value, article.Page!));
    }

    [Fact]
    public void Read_PageThatIsAPicture_SaysThatItNeedsOcr()
    {
        var pdf = new PdfDocumentBuilder();
        pdf.AddPage(595, 842).AddPng(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), new PdfRectangle(0, 0, 595, 842));

        Assert.Equal(SourceProblemKind.NeedsOcr, ReadFile.Named("a.pdf", pdf.Build()).Refusal);
    }

    [Fact]
    public void Read_MorePagesThanAllowed_ReadsTheFirstAndSaysSo()
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        for (var page = 0; page < 3; page++)
        {
            pdf.AddPage(595, 842).AddText("All is well in the county today!", 12, new PdfPoint(50, 700), font);
        }

        var read = ReadFile.Named("a.pdf", pdf.Build(), new SourceOptions { MaxPages = 2 });

        Assert.Contains(read.Problems, problem => problem.Kind == SourceProblemKind.TooLarge && problem.Message.Contains("Sources:MaxPages", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("⽣活在⻓江边", "生活在长江边")]
    [InlineData("用⼾数⻁年", "用户数虎年")]
    [InlineData("没有部首", "没有部首")]
    public void Restore_RadicalsDrawnLikeCharacters_GivesTheCharacters(string named, string meant) => Assert.Equal(meant, SharedGlyphs.Restore(named));
}

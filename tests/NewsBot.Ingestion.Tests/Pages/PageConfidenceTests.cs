using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Tests.Pages;

public class PageConfidenceTests
{
    private const string Water = "本报甲县讯（通讯员 李四）甲县今年在三十个\n村修了四十公里水渠，浇地的水比去年早到了\n半个月，村里的老人说多年没有见过这样的事。\n";

    [Fact]
    public void Read_PlainPage_IsSure()
    {
        var page = PageReader.Read(Water + "\n甲县三十个村修通水渠\n", "page", new PageMetadata());

        Assert.InRange(page.Confidence, 0.9, 1);
        Assert.Equal(page.Confidence, page.Articles.Single().Confidence);
    }

    [Fact]
    public void Read_ReportWithoutHeadline_IsUnsure() =>
        Assert.InRange(PageReader.Read(Water, "page", new PageMetadata()).Confidence, 0, 0.5);

    [Fact]
    public void Read_HeadlineThatFitsTwoReportsAlike_IsUnsureOfBoth()
    {
        var page = PageReader.Read(Water + "\n甲县各村修通水渠\n\n" + Water.Replace("三十", "五十", StringComparison.Ordinal), "page", new PageMetadata());

        Assert.All(page.Articles, article => Assert.InRange(article.Confidence!.Value, 0, 0.8));
    }

    [Fact]
    public void ReviewedBelow_UnsurePage_MarksItsArticlesToo() =>
        Assert.True(PageReader.Read(Water, "page", new PageMetadata()).ReviewedBelow(0.5).Articles.Single().NeedsReview);

    [Fact]
    public void ReviewedBelow_LessConfidence_NeedsReview()
    {
        var page = new NewspaperPage([], []) { Confidence = 0.4 };

        Assert.True(page.ReviewedBelow(0.5).NeedsReview);
        Assert.False(page.ReviewedBelow(0.4).NeedsReview);
    }
}

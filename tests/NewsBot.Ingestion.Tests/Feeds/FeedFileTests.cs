using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;
using NewsBot.Ingestion.Tests.Sources;

namespace NewsBot.Ingestion.Tests.Feeds;

public class FeedFileTests
{
    [Fact]
    public void Read_Rss_TakesTheWholeTextBeforeTheTeaser()
    {
        var article = ReadFile.Named("a.rss", Rss("<item><title>天气</title><description>今天…</description><content:encoded><![CDATA[<p>今天天气很好。</p><p>明天也是。</p>]]></content:encoded></item>")).Articles.Single();

        Assert.Equal("今天天气很好。\n明天也是。", article.Text);
    }

    [Fact]
    public void Read_Atom_TakesTitleTextDateAndAddress()
    {
        var article = ReadFile.Named("a.atom", """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>甲乙日报</title><id>f</id><updated>2024-04-03T08:00:00+08:00</updated><entry><title>天气</title><id>1</id><link href="https://example.org/1"/><updated>2024-04-03T08:00:00+08:00</updated><content type="html">&lt;p&gt;今天天气很好。&lt;/p&gt;</content></entry></feed>""").Articles.Single();

        Assert.Equal(("天气", "今天天气很好。", new DateOnly(2024, 4, 3), "https://example.org/1"), (article.Headline, article.Text, article.Date!.Value, article.Url!));
        Assert.Equal(DateSource.Article, article.DateSource);
    }

    [Fact]
    public void Read_EntryWithoutText_IsReportedAndTheRestRead()
    {
        var read = ReadFile.Named("a.rss", Rss("<item><title>空</title></item><item><title>天气</title><description>今天天气很好。</description></item>"));

        Assert.Equal("天气", read.Articles.Single().Headline);
        Assert.Contains("entry 1", read.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherXml_SaysItIsNoFeed() => Assert.Equal(SourceProblemKind.Malformed, ReadFile.Named("a.xml", "<?xml version='1.0'?><x>今天天气很好。</x>").Refusal);

    private static string Rss(string items) => $"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>甲乙日报</title><link>https://example.org</link><description>d</description>{items}</channel></rss>""";
}

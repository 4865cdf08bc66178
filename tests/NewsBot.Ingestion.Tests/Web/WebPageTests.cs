using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;
using NewsBot.Ingestion.Tests.Sources;

namespace NewsBot.Ingestion.Tests.Web;

public class WebPageTests
{
    private const string First = "本报讯（记者 李四）今天天气很好，大家都出门了，公园里的人比平时多了一倍，管理处加派了人手。";
    private const string Second = "气象台说，明天也是晴天，气温在十八度到二十六度之间，适合出门；后天起有小雨，要带伞。";

    [Fact]
    public void Read_EpaperArticle_IsTakenOutOfItsMenusAndLists()
    {
        var article = ReadFile.Named("a.html", $"""
            <html><head><title>今天天气很好 - 甲乙日报</title><meta name="publishdate" content="2024-04-03"><meta property="og:site_name" content="甲乙日报"></head>
            <body><nav><a href="/">首页</a><a href="/2">第二版</a></nav>
            <ul class="menu"><li><a href="/3">上一篇</a></li><li><a href="/4">下一篇</a></li></ul>
            <div class="content"><h1>今天天气很好</h1><p>　　{First}</p><p>　　{Second}</p><p>　　{First}{Second}</p></div>
            <div class="related"><h3>相关新闻</h3><a href="/5">别的新闻</a></div><footer>版权所有 甲乙日报社</footer></body></html>
            """).Articles.Single();

        Assert.Equal(("今天天气很好", "甲乙日报", new DateOnly(2024, 4, 3)), (article.Headline, article.Newspaper!, article.Date!.Value));
        Assert.Equal(DateSource.Metadata, article.DateSource);
        Assert.Equal($"{First}\n{Second}\n{First}{Second}", article.Text);
    }

    [Fact]
    public void Read_HeadingsOverSections_AreOneArticle()
    {
        var article = ReadFile.Named("a.html", $"<html><body><h1>今天天气很好</h1><p>{First}</p><h2>明天</h2><p>{Second}</p></body></html>").Articles.Single();

        Assert.Equal(["明天"], article.SectionHeads);
    }

    [Theory]
    [InlineData("<article><h2>天气很好</h2><p>{0}</p></article><article><h2>明天也晴</h2><p>{1}</p></article>")]
    [InlineData("<h1>甲乙日报 要闻</h1><h2>天气很好</h2><p>{0}</p><h2>明天也晴</h2><p>{1}</p>")]
    [InlineData("<style>.t{{font-size:28px}}p{{font-size:14px}}</style><p class=t>天气很好</p><p>{0}</p><p class=t>明天也晴</p><p>{1}</p>")]
    [InlineData("<div style='font-size:2em'>天气很好</div><p>{0}</p><div style='font-size:2em'>明天也晴</div><p>{1}</p>")]
    public void Read_PageOfTwoArticles_FindsBoth(string body) =>
        Assert.Equal(["天气很好", "明天也晴"], ReadFile.Named("a.html", $"<html><body>{string.Format(System.Globalization.CultureInfo.InvariantCulture, body, $"{First}{Second}", $"{Second}{First}")}</body></html>").Articles.Select(article => article.Headline));

    [Fact]
    public void Read_WhatIsHiddenOrScript_IsNoText() =>
        Assert.Equal($"{First}{Second}", ReadFile.Named("a.html", $"<html><body><h1>天气</h1><script>alert('本报讯，假的。')</script><p style='display:none'>看不见的文字。</p><p>{First}{Second}</p></body></html>").Articles.Single().Text);

    [Fact]
    public void Read_LinesOfTheFileBetweenChineseCharacters_AreNoSpaces() =>
        Assert.Equal(First + "Word Press 好。", ReadFile.Named("a.html", $"<html><body><h1>天气</h1><p>{First[..9]}\n{First[9..]}Word\nPress 好。</p></body></html>").Articles.Single().Text);

    [Fact]
    public void Read_ParagraphsSetByLineBreaks_AreParagraphs() =>
        Assert.Equal($"{First}\n{Second}", ReadFile.Named("a.html", $"<html><body><h1>天气</h1><div>　　{First}<br>　　{Second}<br></div></body></html>").Articles.Single().Text);

    [Fact]
    public void Read_PageOfLinks_SaysThatNoArticleWasFound() =>
        Assert.Equal(SourceProblemKind.NoArticle, ReadFile.Named("a.html", "<html><body><h1>甲乙日报</h1><ul><li><a href='1'>天气很好</a></li><li><a href='2'>明天也晴</a></li></ul></body></html>").Refusal);
}

using System.Net;
using System.Text.Json;
using NewsBot.Core.Newspapers;
using NewsBot.Pages;
using NewsBot.TestKit;

namespace NewsBot.Tests.Pages;

public sealed class ArticlePageTests(ServedBot bot) : IClassFixture<ServedBot>
{
    [Fact]
    public async Task Get_List_HasTheEightArticles()
    {
        var page = await bot.Client.GetStringAsync("/articles", TestContext.Current.CancellationToken);

        Assert.Equal(8, page.Split("<li>").Length - 1);
    }

    [Fact]
    public async Task Get_ArticleJson_IsTheStoredArticle()
    {
        var id = await FirstIdAsync();

        var article = JsonDocument.Parse(await bot.Client.GetStringAsync($"/articles/{id}.json", TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal((id, "济宁日报"), (article.GetProperty("id").GetString()!, article.GetProperty("newspaper").GetString()!));
        Assert.NotEmpty(article.GetProperty("text").GetString()!);
    }

    [Theory]
    [InlineData("/articles/none")]
    [InlineData("/articles/none.json")]
    public async Task Get_UnknownArticle_Is404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await bot.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task Get_ArticleWithASlashInItsId_OpensUnderTheLinkThatAnswersGive()
    {
        var file = Path.GetTempFileName() + ".jsonl";
        await File.WriteAllTextAsync(file, """{"id":"2023/文 1.json","title":"步道","text":"湖区新建步道12公里。"}""", TestContext.Current.CancellationToken);
        await using var other = new ServedBot { Sources = [file] };
        await other.InitializeAsync();

        var reply = await other.AskAsync("湖区新建了多少公里步道？");
        var url = new Uri(reply.GetProperty("entities")[0].GetProperty("citation")[0].GetProperty("appearance").GetProperty("url").GetString()!);

        Assert.Contains("<mark id=\"cited\">湖区新建步道12公里。</mark>", await other.Client.GetStringAsync(url.PathAndQuery, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"湖区", await other.Client.GetStringAsync(url.AbsolutePath + ".json", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task Get_Health_IsOk() => Assert.Equal("""{"status":"ok","articles":8}""", await bot.Client.GetStringAsync("/healthz", TestContext.Current.CancellationToken));

    [Fact]
    public async Task Get_List_ForbidsScripts() =>
        Assert.StartsWith("default-src 'none'; style-src 'self'; img-src 'self';", (await bot.Client.GetAsync("/articles", TestContext.Current.CancellationToken)).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

    [Fact]
    public void Write_NewsTextWithMarkup_ShowsItAsText()
    {
        var article = ArticleBuilder.Article("a", "<script>alert(1)</script>", "正文<b>粗</b>&amp;\"引\"。");

        var page = ArticlePage.Write(article, new TextSpan(0, 5));

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"cited\">正文&lt;b&gt;</mark>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PartOfAnArticle_IsTheArticleWithoutAPageAroundIt()
    {
        var id = await FirstIdAsync();

        var part = await bot.Client.GetStringAsync($"/articles/{id}?start=0&end=5&part=true", TestContext.Current.CancellationToken);

        Assert.StartsWith("<article>", part, StringComparison.Ordinal);
        Assert.EndsWith("</article>", part, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"cited\">", part, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PartOfAnUnknownArticle_SaysSo()
    {
        var answer = await bot.Client.GetAsync("/articles/none?part=true", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith("<article>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CitedWords_NamesTheirLines() =>
        Assert.Matches("引用的文字在[^<]+第\\d+(–\\d+)?行", await bot.Client.GetStringAsync($"/articles/{await FirstIdAsync()}?start=0&end=5", TestContext.Current.CancellationToken));

    [Fact]
    public void Write_ArticleWithoutLines_DoesNotSpeakOfThem()
    {
        var article = ArticleBuilder.Article("a", "题", "正文。");

        var page = ArticlePage.Write(article with { SourceFile = "a.md", Blocks = [.. article.Blocks.Select(block => block with { Lines = [] })] }, null);

        Assert.Contains("读自 a.md。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("行号", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "第1页，共2页", "下一页")]
    [InlineData("?page=2", "第2页，共2页", "上一页")]
    [InlineData("?page=99", "第2页，共2页", "上一页")]
    [InlineData("?page=-1", "第1页，共2页", "下一页")]
    public async Task Get_ListOf101Articles_HasTwoPages(string query, string where, string turn)
    {
        var file = Path.GetTempFileName() + ".jsonl";
        await File.WriteAllLinesAsync(file, Enumerable.Range(1, 101).Select(at => $$"""{"id":"{{at}}","title":"第{{at}}号步道","text":"湖区新建第{{at}}号步道。"}"""), TestContext.Current.CancellationToken);
        await using var other = new ServedBot { Sources = [file] };
        await other.InitializeAsync();

        var page = await other.Client.GetStringAsync("/articles" + query, TestContext.Current.CancellationToken);

        Assert.Contains(where, page, StringComparison.Ordinal);
        Assert.Equal(turn, page.Split("</a> </p>")[0].Split('>')[^1]);
        File.Delete(file);
    }

    [Fact]
    public void Write_CitedWordsInTwoBlocks_MarksBothUnderOneAnchor()
    {
        var page = ArticlePage.Write(ArticleBuilder.Article("a", "题", "第一段。", "第二段。"), new TextSpan(2, 7));

        Assert.Contains("第一<mark id=\"cited\">段。</mark>", page, StringComparison.Ordinal);
        Assert.Contains("<mark>第二</mark>段。", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?start=0&end=99999")]
    [InlineData("?start=-5&end=3")]
    [InlineData("?start=9&end=3")]
    [InlineData("")]
    public async Task Get_SpanOutsideTheArticle_ShowsItUnmarked(string query)
    {
        var id = await FirstIdAsync();

        Assert.DoesNotContain("<mark", await bot.Client.GetStringAsync($"/articles/{id}{query}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<string> FirstIdAsync() => (await bot.Client.GetStringAsync("/articles", TestContext.Current.CancellationToken)).Split("/articles/")[1].Split('"')[0];
}

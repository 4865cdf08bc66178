using NewsBot.Core.Archive;
using NewsBot.Pages;
using NewsBot.Pages.Web;

namespace NewsBot.Tests.Pages;

public sealed class FrontPageTests(ServedBot bot) : IClassFixture<ServedBot>
{
    [Fact]
    public async Task Get_Front_SaysWhatWasRead()
    {
        var page = await bot.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains("<span class=\"paper\">济宁日报</span><span class=\"extent\">8篇，见报日期未注明</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Front_MayLoadOnlyFromHereAndHasANonceOfItsOwn()
    {
        var (first, second) = (await PolicyAsync(), await PolicyAsync());

        Assert.Matches("^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[0-9a-f]{32}'; img-src 'self' data: blob:; connect-src 'self' ws://127.0.0.1:[0-9]+; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$", first);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Get_EveryExample_IsAnswered()
    {
        var page = await bot.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        var examples = page.Split("data-question>")[1..].Select(part => part.Split('<')[0]).ToList();

        Assert.Equal(3, examples.Count);
        foreach (var example in examples)
        {
            Assert.True((await bot.AskAsync(example)).TryGetProperty("entities", out _), $"{example} is not answered.");
        }
    }

    [Fact]
    public void Write_NoWebChat_SaysSoAndLeadsToTheArticles()
    {
        var page = FrontPage.Write(new PageOptions(), [], "http://127.0.0.1", chat: null, "n");

        Assert.Contains("对话暂时不能使用", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/articles\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Newspapers_ShowsTheirDaysAndTheSumOfTheirArticles()
    {
        var page = FrontPage.Write(new PageOptions(), [new NewspaperCount("甲<报", 7, new DateOnly(2022, 3, 9)), new NewspaperCount(null, 2, null)], "http://127.0.0.1", WebFiles.Icon, "n");

        Assert.Contains("甲&lt;报</span><span class=\"extent\">7篇，读到2022年3月9日", page, StringComparison.Ordinal);
        Assert.Contains("未注明报纸的文章", page, StringComparison.Ordinal);
        Assert.Contains("看全部9篇文章", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_QuestionWithMarkup_ShowsItAsText() =>
        Assert.Contains("data-question>&lt;b&gt;何时？</button>", FrontPage.Write(new PageOptions { Examples = { "<b>何时？" } }, [], "http://127.0.0.1", WebFiles.Icon, "n"), StringComparison.Ordinal);

    private async Task<string> PolicyAsync() => (await bot.Client.GetAsync("/", TestContext.Current.CancellationToken)).Headers.GetValues("Content-Security-Policy").Single();
}

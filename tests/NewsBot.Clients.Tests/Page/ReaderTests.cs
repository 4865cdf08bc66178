namespace NewsBot.Clients.Tests.Page;

[Collection(PageTests.Name)]
public sealed class ReaderTests(PageBrowser browser)
{
    private const string CitedWords = "9日，国家知识产权局专利局济南代办处济宁工作站正式揭牌。";

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Citation_Opened_ShowsItsWordsMarkedAndInView(int width)
    {
        await using var page = await browser.OpenAsync(width);
        await page.AskAboutPatentsAsync();

        await page.OpenSourceAsync();

        Assert.Equal(CitedWords, await page.FindAsync<string>("() => document.querySelector('#cited').textContent"));
        Assert.True(await page.FindAsync<bool>("() => { const [words, sheet] = ['#cited', '#reader-sheet'].map(one => document.querySelector(one).getBoundingClientRect()); return words.top >= sheet.top && words.bottom <= Math.min(sheet.bottom, innerHeight); }"));
        await page.PictureAsync($"article-{width}");
    }

    [Fact]
    public async Task Citation_FarDownInItsArticle_IsScrolledTo()
    {
        await using var page = await browser.OpenAsync(360);
        await page.AskAsync("济宁市有多少件有效发明专利？");
        await page.Tab.WaitForSelectorAsync(OpenPage.Source);

        await page.OpenSourceAsync();

        Assert.True(await page.FindAsync<double>("() => document.querySelector('#reader-sheet').scrollTop") > 0);
        Assert.True(await page.FindAsync<bool>("() => { const [words, sheet] = ['#cited', '#reader-sheet'].map(one => document.querySelector(one).getBoundingClientRect()); return words.top >= sheet.top && words.bottom <= Math.min(sheet.bottom, innerHeight); }"));
    }

    [Fact]
    public async Task Article_Opened_SaysWhatAndWhereItIs()
    {
        await using var page = await browser.OpenAsync(1280);
        await page.AskAboutPatentsAsync();

        await page.OpenSourceAsync();

        var head = await page.FindAsync<string>("() => document.querySelector('#reader-sheet header').innerText");
        Assert.Contains("又一“国字号”窗口落地济宁", head, StringComparison.Ordinal);
        Assert.Contains("济宁日报　记者 张体儒 通讯员 周倩", head, StringComparison.Ordinal);
        Assert.Contains("第214–215行", head, StringComparison.Ordinal);
        Assert.Contains("/articles/", await page.FindAsync<string>("() => document.querySelector('#reader-page').href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_InTheArticle_ClosesItAndLeadsBackToTheCitation()
    {
        await using var page = await browser.OpenAsync(1280);
        await page.AskAboutPatentsAsync();
        await page.OpenSourceAsync(2);
        Assert.Equal("reader-title", await page.FindAsync<string>("() => document.activeElement.id"));

        await page.Tab.Keyboard.PressAsync("Escape");

        Assert.True(await page.FindAsync<bool>("() => document.querySelector('#reader').hidden && getComputedStyle(document.querySelector('#about')).display !== 'none'"));
        Assert.True(await page.FindAsync<bool>($"() => document.activeElement === document.querySelectorAll('{OpenPage.Source}')[1]"));
    }

    [Fact]
    public async Task WithdrawnArticle_Opened_SaysThatItWasWithdrawn()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await browser.OpenAsync(1280, bot: bot);
        await page.AskAsync("汶上托育园设有多少个托育位？");
        await page.Tab.WaitForSelectorAsync(OpenPage.Source);
        var address = await page.FindAsync<string>($"() => document.querySelector('{OpenPage.Source}').href");
        await bot.RunAsync("withdraw", new Uri(address).Segments[^1], "--why", "数字有误");
        await Eventually.TrueAsync(() => bot.Read("SELECT count(*) FROM withdrawals") == 1);

        await page.ClickAsync(OpenPage.Source);

        await page.Tab.WaitForSelectorAsync("#reader .notice");
        Assert.Contains("撤回：数字有误", await page.FindAsync<string>("() => document.querySelector('#reader .notice').textContent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_BotGone_OffersAnotherTry()
    {
        await using var page = await browser.OpenAsync(1280);
        await page.AskAboutPatentsAsync();
        await page.Tab.SetOfflineModeAsync(true);

        await page.ClickAsync(OpenPage.Source);
        await page.Tab.WaitForSelectorAsync("#reader-sheet button");
        await page.Tab.SetOfflineModeAsync(false);
        await page.ClickAsync("#reader-sheet button");

        await page.Tab.WaitForSelectorAsync("#reader mark");
    }
}

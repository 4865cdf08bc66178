namespace NewsBot.Clients.Tests.Page;

[Collection(PageTests.Name)]
public sealed class ConversationTests(PageBrowser browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Question_Typed_IsAnsweredWithItsSources(int width)
    {
        await using var page = await browser.OpenAsync(width);
        await page.PictureAsync($"begin-{width}");

        await page.AskAboutPatentsAsync();

        await page.UntilSaidAsync("群众与企业在当地即可办理专利质押");
        Assert.Equal("又一“国字号”窗口落地济宁", await page.FindAsync<string>($"() => document.querySelector('{OpenPage.Source} .webchat__link-definitions__list-item-text').textContent.trim()"));
        await page.PictureAsync($"answer-{width}");
    }

    [Fact]
    public async Task Example_Clicked_IsAskedAndAnswered()
    {
        await using var page = await browser.OpenAsync(1280);

        await page.ClickAsync("[data-question]:nth-of-type(2)");

        await page.UntilSaidAsync("75个托育位");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Question_ThatThePaperDoesNotAnswer_IsRefusedWithAnArticleToOpen(int width)
    {
        await using var page = await browser.OpenAsync(width);

        await page.AskAsync("济宁专利代办处的电话号码是多少？");
        await page.UntilSaidAsync("报上没有找到这个问题的答案");

        await page.ClickAsync("#chat a[href*='/articles/']");
        await page.Tab.WaitForSelectorAsync("#reader .headline");
        await page.PictureAsync($"refusal-{width}");
    }

    [Fact]
    public async Task Suggestion_Pressed_IsAskedAndAnswered()
    {
        await using var page = await browser.OpenAsync(1280);
        await page.AskAboutPatentsAsync();
        await page.Tab.WaitForSelectorAsync("#chat .webchat__suggested-action");
        await page.PictureAsync("suggestions-1280");
        var sources = await page.FindAsync<int>($"() => document.querySelectorAll('{OpenPage.Source}').length");

        await page.ClickAsync("#chat .webchat__suggested-action");

        await page.Tab.WaitForFunctionAsync("(source, before) => document.querySelectorAll(source).length > before", OpenPage.Source, sources);
    }

    [Fact]
    public async Task Page_LoadedAgain_FindsTheConversation()
    {
        await using var page = await browser.OpenAsync(1280);
        await page.AskAboutPatentsAsync();

        await page.Tab.ReloadAsync();

        await page.Tab.WaitForSelectorAsync(OpenPage.Source);
        await page.UntilSaidAsync("在济宁哪里可以办理专利业务？");
        await page.AskAsync("汶上托育园设有多少个托育位？");
        await page.UntilSaidAsync("75个托育位");
    }

    [Fact]
    public async Task NewConversation_Pressed_BeginsWithTheGreetingAlone()
    {
        await using var page = await browser.OpenAsync(1280);
        await page.AskAboutPatentsAsync();

        await page.ClickAsync("#anew");

        await page.Tab.WaitForFunctionAsync("() => document.querySelectorAll('#chat .webchat__bubble').length === 1");
        await page.UntilSaidAsync("您好");
    }

    [Fact]
    public async Task Thumb_Pressed_IsStoredByTheBot()
    {
        await using var page = await browser.OpenAsync(1280);
        await page.AskAboutPatentsAsync();

        await page.ClickAsync("#chat .webchat__thumb-button");

        await Eventually.TrueAsync(() => browser.Bot.Read("SELECT count(*) FROM feedback WHERE reaction = 0") == 1);
        await page.PictureAsync("thumb-1280");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Visit_FromBeginningToEnd_LoadsNothingFromElsewhereAndComplainsOfNothing(int width)
    {
        await using var page = await browser.OpenAsync(width);
        await page.AskAboutPatentsAsync();
        await page.OpenSourceAsync();
        await page.Tab.ReloadAsync();
        await page.Tab.WaitForSelectorAsync(OpenPage.Source);

        Assert.All(page.Requested, address => Assert.StartsWith(browser.Bot.Address.Replace("http:", "", StringComparison.Ordinal), address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal));
        Assert.Empty(page.Complaints);
    }
}

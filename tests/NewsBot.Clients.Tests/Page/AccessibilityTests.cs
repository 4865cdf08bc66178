namespace NewsBot.Clients.Tests.Page;

[Collection(PageTests.Name)]
public sealed class AccessibilityTests(PageBrowser browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_AnswerAndArticle_FindsNothingSerious(int width)
    {
        await using var page = await browser.OpenAsync(width);
        await page.AskAboutPatentsAsync();
        await page.OpenSourceAsync();
        await page.Tab.WaitForSelectorAsync("#chat .webchat__suggested-action");

        await page.Tab.EvaluateExpressionAsync(await File.ReadAllTextAsync(NodeScript.PackageFile("axe-core/axe.min.js"), TestContext.Current.CancellationToken));
        var found = await page.FindAsync<string[]>("async () => (await axe.run()).violations.filter(one => ['serious', 'critical'].includes(one.impact)).map(one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 200)).join(' ')}`)");

        Assert.Empty(found);
    }

    [Fact]
    public async Task Axe_ListAndArticlePage_FindsNothingSerious()
    {
        await using var page = await browser.OpenAsync(360);
        var axe = await File.ReadAllTextAsync(NodeScript.PackageFile("axe-core/axe.min.js"), TestContext.Current.CancellationToken);
        foreach (var address in new[] { "/articles", await page.FindAsync<string>("async () => new DOMParser().parseFromString(await (await fetch('/articles')).text(), 'text/html').querySelector('.list a').getAttribute('href')") })
        {
            await page.Tab.GoToAsync(browser.Bot.Address + address);
            await page.Tab.EvaluateExpressionAsync(axe);

            Assert.Empty(await page.FindAsync<string[]>("async () => (await axe.run()).violations.filter(one => ['serious', 'critical'].includes(one.impact)).map(one => one.id)"));
        }
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    public async Task Text_LargeOrScreenNarrow_LosesNothingAtTheSide(int width, bool largeText)
    {
        await using var page = await browser.OpenAsync(width, largeText);
        await page.AskAboutPatentsAsync();
        await page.OpenSourceAsync();
        await page.PictureAsync($"text-{width}{(largeText ? "-large" : "")}");

        Assert.Equal(width, await page.FindAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(await page.FindAsync<string[]>("() => [...document.querySelectorAll('h1, h2, h3, p, a, button, li, textarea')].filter(one => { const box = one.getBoundingClientRect(); return box.width > 1 && getComputedStyle(one).visibility === 'visible' && !one.closest('.webchat__keyboard-help, .webchat__live-region-transcript, .webchat__suggested-actions--carousel-layout') && box.bottom > 0 && (box.right > innerWidth + 1 || box.left < -1); }).map(one => one.outerHTML.slice(0, 120))"));
    }

    [Fact]
    public async Task Keyboard_Alone_AsksOpensACitationAndComesBack()
    {
        await using var page = await browser.OpenAsync(1280);
        var keys = page.Tab.Keyboard;

        await TabToAsync(page, $"document.activeElement.matches({Quoted(OpenPage.Box)})");
        await keys.TypeAsync("在济宁哪里可以办理专利业务？");
        await keys.PressAsync("Enter");
        await page.Tab.WaitForSelectorAsync(OpenPage.Source);

        // Web Chat's way into a message: to the transcript, then Enter on the last message, which is where it stands.
        await TabToAsync(page, "document.activeElement.matches('.webchat__basic-transcript')", backwards: true);
        await keys.PressAsync("Enter");
        await TabToAsync(page, $"document.activeElement.matches({Quoted(OpenPage.Source)})");
        await keys.PressAsync("Enter");
        await page.Tab.WaitForSelectorAsync("#reader mark");
        await keys.PressAsync("Escape");

        Assert.True(await page.FindAsync<bool>($"() => document.querySelector('#reader').hidden && document.activeElement.matches({Quoted(OpenPage.Source)})"));
    }

    [Fact]
    public async Task SkipLink_Pressed_LeadsPastTheHead()
    {
        await using var page = await browser.OpenAsync(1280);
        await page.FindAsync<string>("() => { document.activeElement.blur(); return ''; }");

        await TabToAsync(page, "document.activeElement.matches('.skip')");
        await page.Tab.Keyboard.PressAsync("Enter");

        Assert.Equal("talk", await page.FindAsync<string>("() => document.activeElement.id"));
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static async Task TabToAsync(OpenPage page, string isThere, bool backwards = false)
    {
        for (var presses = 0; presses < 40 && !await page.FindAsync<bool>($"() => {isThere}"); presses++)
        {
            if (backwards)
            {
                await page.Tab.Keyboard.DownAsync("Shift");
            }

            await page.Tab.Keyboard.PressAsync("Tab");
            await page.Tab.Keyboard.UpAsync("Shift");
        }

        Assert.True(await page.FindAsync<bool>($"() => {isThere}"), $"The Tab key does not lead to where {isThere}.");
    }
}

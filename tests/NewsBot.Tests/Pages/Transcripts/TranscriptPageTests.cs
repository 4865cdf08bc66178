using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Tests.Hosting;

namespace NewsBot.Tests.Pages.Transcripts;

public sealed class TranscriptPageTests : IDisposable
{
    private const string Key = "a staff key of the tests";
    private readonly Workplace place = new() { More = { ["Recording:Mode"] = "All", ["Recording:StaffKey"] = Key } };

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("/transcripts")]
    [InlineData("/transcripts/key")]
    [InlineData("/transcripts/0123456789abcdef")]
    public async Task Get_NoStaffKeyConfigured_IsNotFound(string path)
    {
        place.More.Remove("Recording:StaffKey");
        await using var bot = await ServedArchive.StartAsync(place, readSources: false);

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(bot, path, null)).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("newsbot-staff=4102444800.0000")]
    [InlineData("newsbot-staff=" + Key)]
    public async Task Get_NoValidPass_IsTheFormAndNothingElse(string? cookie)
    {
        await using var bot = await ServedArchive.StartAsync(place, readSources: false);
        var response = await GetAsync(bot, "/transcripts", cookie);
        var page = await TextAsync(response);

        Assert.Equal((HttpStatusCode.Unauthorized, "no-store"), (response.StatusCode, response.Headers.CacheControl?.ToString()));
        Assert.Contains("type=\"password\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("全部对话", page, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RightKey_GivesAPassThatIsNotTheKeyAndLetsIn()
    {
        await using var bot = await ServedArchive.StartAsync(place, readSources: false);
        var (status, cookie) = await EnterAsync(bot, Key);

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.DoesNotContain(Uri.EscapeDataString(Key), cookie!, StringComparison.Ordinal);
        Assert.Equal(["httponly", "path=/transcripts", "samesite=strict"], cookie!.Split("; ")[1..].Order());
        var response = await GetAsync(bot, "/transcripts", cookie.Split(';')[0]);
        Assert.Equal((HttpStatusCode.OK, "no-store"), (response.StatusCode, response.Headers.CacheControl?.ToString()));
        Assert.Contains("form-action 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WrongKey_GivesNoneAndAfterTenTriesNoAnswer()
    {
        await using var bot = await ServedArchive.StartAsync(place, readSources: false);
        var answers = new List<(HttpStatusCode Status, string? Cookie)>();
        for (var time = 0; time < 30; time++)
        {
            answers.Add(await EnterAsync(bot, "not the key of the tests"));
        }

        Assert.Equal((HttpStatusCode.Forbidden, null), answers[0]);
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Post_Leave_TakesThePassBack()
    {
        await using var bot = await ServedArchive.StartAsync(place, readSources: false);
        var (status, cookie) = await EnterAsync(bot, null, "leave=1");

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.StartsWith("newsbot-staff=; expires=Thu, 01 Jan 1970", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_HostileTextAndAnAnswer_ShowsTextAndEvidence()
    {
        await using var bot = await ServedArchive.StartAsync(place);
        await bot.AskAsync("<script>alert(1)</script><img src=x onerror=alert(2)>");
        await bot.AskAsync("济宁市有多少件有效发明专利？");
        var cookie = (await EnterAsync(bot, Key)).Cookie!.Split(';')[0];
        var ids = await ListedAsync(bot, cookie, "/transcripts", 2);
        var refused = await ListedAsync(bot, cookie, "/transcripts?outcome=refused", 0);

        var pages = new List<string>();
        foreach (var id in ids)
        {
            pages.Add(await TextAsync(await GetAsync(bot, "/transcripts/" + id, cookie)));
        }

        Assert.All(pages, page => Assert.DoesNotMatch("<script|<img", page));
        Assert.Contains(pages, page => page.Contains("&lt;script&gt;alert(1)", StringComparison.Ordinal));
        Assert.Contains(pages, page => page.Contains("已回答", StringComparison.Ordinal) && page.Contains("找到的段落", StringComparison.Ordinal) && Regex.IsMatch(page, "<a href=\"/articles/[^\"]+\\?start=\\d+&amp;end=\\d+#cited\">"));
        Assert.True(refused.Count < ids.Count);
        Assert.Contains("济宁市有多少件有效发明专利？</a>", await TextAsync(await GetAsync(bot, "/transcripts", cookie)), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> GetAsync(ServedArchive bot, string path, string? cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response) => Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

    /// <summary>The conversations listed, once there are so many: they are written behind the turns.</summary>
    private static async Task<List<string>> ListedAsync(ServedArchive bot, string cookie, string path, int count)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var ids = Regex.Matches(await TextAsync(await GetAsync(bot, path, cookie)), "/transcripts/([0-9a-f]{16})\"").Select(match => match.Groups[1].Value).ToList();
            if (ids.Count >= count || TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(30))
            {
                Assert.True(ids.Count >= count);
                return ids;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<(HttpStatusCode Status, string? Cookie)> EnterAsync(ServedArchive bot, string? key, string? form = null)
    {
        // A client of its own, which follows no redirects and keeps no cookies.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = bot.Client.BaseAddress };
        using var content = new StringContent(form ?? "key=" + Uri.EscapeDataString(key!), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await client.PostAsync("/transcripts/key", content, TestContext.Current.CancellationToken);
        return (response.StatusCode, response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Single() : null);
    }
}

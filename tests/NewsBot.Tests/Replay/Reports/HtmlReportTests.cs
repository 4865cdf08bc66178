using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsBot.Core.Transcripts;
using NewsBot.Replay;
using NewsBot.Replay.Reports;

namespace NewsBot.Tests.Replay.Reports;

public class HtmlReportTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>\"'&甲";

    [Fact]
    public void Write_TurnThatDiffers_ShowsBothSidesMarkedCitationsAndReasons()
    {
        var turn = Parse([Played.Conversation("a.chat", Played.Same(), Played.Different())]).QuerySelector("article")!;

        Assert.Equal(["4329"], turn.QuerySelectorAll("del").Select(mark => mark.TextContent));
        Assert.Equal(["4392"], turn.QuerySelectorAll("ins").Select(mark => mark.TextContent));
        Assert.Equal(["共有4329件。[1]", "共有4392件。[1]"], turn.QuerySelectorAll(".said").Select(said => said.TextContent));
        Assert.Equal(["− lost", "+ gained"], turn.QuerySelectorAll(".cites b").Select(state => state.TextContent));
        Assert.Equal("The article has changed; of this headline there is now b.", turn.QuerySelector(".note")!.TextContent);
        Assert.Contains("0.83 then, 0.50 now", turn.TextContent, StringComparison.Ordinal);
        Assert.Equal(["12.500 no. 1", "–"], turn.QuerySelectorAll("tbody tr")[^1].Children.Skip(1).Select(cell => cell.TextContent));
    }

    [Fact]
    public void Write_Order_IsSummaryThenDifferentThenPassedFolded()
    {
        var html = Parse([Played.Conversation("a.chat", Played.Same(), Played.Different()), new("b.chat", null, "b.chat: no.", [])]);

        Assert.Equal("1 of 2 turns differs. One file could not be read.", html.QuerySelector(".verdict")!.TextContent);
        Assert.Equal(["Files that could not be read", "Turns that differ", "Turns that passed"], html.QuerySelectorAll("h2").Select(head => head.TextContent));
        Assert.False(html.QuerySelector("details.passed")!.HasAttribute("open"));
        Assert.Equal("您好！", html.QuerySelector("details.passed .said")!.TextContent);
    }

    [Fact]
    public void Write_HostileWords_AreText()
    {
        var turn = Played.Different(question: Hostile) with { Expected = Hostile, Actual = Hostile + Hostile, Differences = [Hostile] };
        var html = Parse([Played.Conversation(Hostile, Played.Same(question: Hostile, reply: Hostile), turn), new(Hostile, null, Hostile, [])]);

        Assert.Empty(html.QuerySelectorAll("img, script, [onerror], [style]"));
        Assert.Equal(Hostile, html.QuerySelector("article h3")!.TextContent);
    }

    [Fact]
    public void Write_AnyReplay_NeedsNothingElseAndForbidsIt()
    {
        var html = Parse([Played.Conversation("a.chat", Played.Same(), Played.Different()), Played.Conversation("b.chat", Played.Different())]);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(html.QuerySelector("style")!.TextContent)));

        Assert.StartsWith($"default-src 'none'; style-src 'sha256-{hash}'", html.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Empty(html.QuerySelectorAll("script, link, img, iframe, [src]"));
        Assert.All(html.QuerySelectorAll("a"), link => Assert.NotNull(html.QuerySelector(link.GetAttribute("href")!)));
        Assert.DoesNotContain("url(", html.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ChineseWords_SayThatTheyAre()
    {
        var html = Parse([Played.Conversation("a.chat", Played.Same(), Played.Different())]);
        var bare = html.All.Where(element => element.Closest("[lang='zh']") is null && element.ChildNodes.OfType<AngleSharp.Dom.IText>().Any(text => text.Data.Any(character => character is >= '\u4e00' and <= '\u9fff')));

        Assert.Empty(bare.Where(element => element is not IHtmlStyleElement).Select(element => element.OuterHtml));
        Assert.Equal("en", html.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Write_TenThousandTurns_LeavesOutAndSaysSo()
    {
        var report = new ReplayReport("html");
        for (var file = 0; file < 1000; file++)
        {
            var turns = Enumerable.Range(1, 10).Select(number => number > 5 ? Played.Different(number) : Played.Same(number, reply: new string('话', 200)));
            report.Add(file.ToString(CultureInfo.InvariantCulture) + ".chat", new TranscriptReading(new Transcript([]), []), [.. turns]);
        }

        var text = report.Write();
        var html = new HtmlParser().ParseDocument(text);

        Assert.InRange(text.Length, 1, 12_000_000);
        Assert.Equal((5000, HtmlReport.MostWhole, ReplayReport.MostPassedReplies), (html.QuerySelectorAll("article").Length, html.QuerySelectorAll("article .sides").Length, html.QuerySelectorAll("details.passed .said").Length));
        Assert.Equal(
            ["Of the first 2,000 everything is shown, of the others only what differs; --report json has all of it.", "Replies are shown of the first 1,000; the others are left out, so that the file stays small."],
            html.QuerySelectorAll("section > .about").Select(note => note.TextContent));
    }

    private static IHtmlDocument Parse(IReadOnlyList<PlayedConversation> conversations) => new HtmlParser().ParseDocument(HtmlReport.Write(conversations));
}

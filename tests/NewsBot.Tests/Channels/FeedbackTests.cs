using System.Text;
using System.Text.Json;
using NewsBot.Tests.Hosting;

namespace NewsBot.Tests.Channels;

public sealed class FeedbackTests : IDisposable
{
    private const string About = """ "channelId":"webchat","conversation":{"id":"c"},"from":{"id":"citizen"},"recipient":{"id":"bot"} """;
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Post_ThumbOfAnAnswer_IsListedByTheCommand()
    {
        await using (var bot = await ServedArchive.StartAsync(place))
        {
            var reply = await PostAsync(bot, $$"""{"type":"message","id":"m1","text":"济宁市有多少件有效发明专利？","deliveryMode":"expectReplies",{{About}}}""");
            var thumb = reply.GetProperty("activities")[0].GetProperty("entities")[0].GetProperty("potentialAction")[1];
            await PostAsync(bot, $$"""{"type":"event","id":"e1","name":"webchat:activity-status/feedback","entities":[{{thumb.GetRawText()}}],{{About}}}""");
        }

        var answer = JsonDocument.Parse(await place.RunAsync("feedback", "--json")).RootElement;
        Assert.Equal(("Answered", "Dislike", "Event"), (answer.GetProperty("outcome").GetString(), answer.GetProperty("opinions")[0].GetProperty("reaction").GetString(), answer.GetProperty("opinions")[0].GetProperty("route").GetString()));
        Assert.DoesNotContain("citizen", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("1 answers, 0 times liked, 1 times disliked.", (await place.RunAsync("feedback")).Trim().Split('\n')[^1]);
    }

    private static async Task<JsonElement> PostAsync(ServedArchive bot, string activity)
    {
        var response = await bot.Client.PostAsync("/api/messages", new StringContent(activity, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        return body.Length == 0 ? default : JsonDocument.Parse(body).RootElement;
    }
}

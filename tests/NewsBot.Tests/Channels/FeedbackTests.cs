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

    [Fact]
    public async Task Post_ReactionToAReplyOverDirectLine_IsThatAnswers()
    {
        await using (var bot = await ServedArchive.StartAsync(place))
        {
            var token = (await SendAsync(bot, HttpMethod.Post, "/chat/token", null)).GetProperty("token").GetString()!;
            var conversation = (await SendAsync(bot, HttpMethod.Post, "/v3/directline/conversations", token)).GetProperty("conversationId").GetString();
            var activities = $"/v3/directline/conversations/{conversation}/activities";
            var asked = (await SendAsync(bot, HttpMethod.Post, activities, token, """{"type":"message","text":"济宁市有多少件有效发明专利？"}""")).GetProperty("id").GetString();
            var reply = await ReplyAsync(bot, activities, token, asked!);
            await SendAsync(bot, HttpMethod.Post, activities, token, $$$"""{"type":"invoke","name":"message/submitAction","replyToId":"{{{reply}}}","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":{"feedbackText":"清楚"} } } }""");
        }

        var answer = JsonDocument.Parse(await place.RunAsync("feedback", "--json")).RootElement;
        Assert.Equal(("Like", "Form", "清楚"), (answer.GetProperty("opinions")[0].GetProperty("reaction").GetString(), answer.GetProperty("opinions")[0].GetProperty("route").GetString(), answer.GetProperty("opinions")[0].GetProperty("comment").GetString()));
    }

    /// <summary>The id of the reply to an activity, once it is there.</summary>
    private static async Task<string> ReplyAsync(ServedArchive bot, string activities, string token, string asked)
    {
        while (true)
        {
            var all = await SendAsync(bot, HttpMethod.Get, activities, token);
            foreach (var activity in all.GetProperty("activities").EnumerateArray())
            {
                if (activity.TryGetProperty("replyToId", out var replied) && replied.GetString() == asked)
                {
                    return activity.GetProperty("id").GetString()!;
                }
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<JsonElement> SendAsync(ServedArchive bot, HttpMethod method, string path, string? token, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        var response = await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, answer);
        return JsonDocument.Parse(answer).RootElement;
    }

    private static async Task<JsonElement> PostAsync(ServedArchive bot, string activity)
    {
        var response = await bot.Client.PostAsync("/api/messages", new StringContent(activity, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        return body.Length == 0 ? default : JsonDocument.Parse(body).RootElement;
    }
}

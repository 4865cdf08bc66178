using System.Net;
using System.Text;
using FsCheck.Fluent;

namespace NewsBot.Tests.Channels;

public sealed class HostileActivityTests(ServedBot bot) : IClassFixture<ServedBot>
{
    private const int Activities = 600;

    [Fact]
    public async Task Post_AnyActivity_IsNoFaultOfTheServerAndTheBotGoesOnAnswering()
    {
        foreach (var body in HostileActivity.Any.Generator.Sample(Activities, 12))
        {
            using var content = new ByteArrayContent(body) { Headers = { { "Content-Type", "application/json" } } };
            var response = await bot.Client.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);

            Assert.True((int)response.StatusCode < 500 || response.StatusCode == HttpStatusCode.NotImplemented, $"{response.StatusCode} for {Encoding.UTF8.GetString(body)}");
        }

        Assert.Contains("您好", (await bot.AskAsync("你好")).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","value":{"\udc00":1}}""")]
    [InlineData("""{"type":"message","membersAdded":{}}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    [InlineData("""{"type":""}""")]
    public async Task Post_WronglyMade_Is400(string activity) => Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(activity)).StatusCode);

    [Fact]
    public async Task Post_NestedTooDeep_Is400() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync($$"""{"type":"event","value":{{new string('[', 70)}}{{new string(']', 70)}}}""")).StatusCode);

    [Theory]
    [InlineData("\"你好\"")]
    [InlineData("{\"text\":\"你好\"}")]
    [InlineData("{\"question\":\"你好\"}")]
    public async Task Post_SubmittedWords_AreTakenAsTheMessage(string value)
    {
        var response = await bot.PostAsync($$"""{"type":"message","value":{{value}},"conversation":{"id":"form{{value.Length}}"},"deliveryMode":"expectReplies"}""");

        Assert.Contains("您好", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Feedback_IsAnsweredWithAnEmptyBody()
    {
        var response = await bot.PostAsync("""{"type":"invoke","name":"message/submitAction","conversation":{"id":"feedback"},"replyToId":"nobody's","value":{"actionName":"feedback","actionValue":{"reaction":"like"}}}""");

        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}

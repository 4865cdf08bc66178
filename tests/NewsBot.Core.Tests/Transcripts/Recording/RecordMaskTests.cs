using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Core.Tests.Transcripts.Recording;

public class RecordMaskTests
{
    private static readonly DateTimeOffset Noon = new(2022, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly RecordMask mask = new(Encoding.UTF8.GetBytes("a key of 16 bytes or more"));

    [Theory]
    [InlineData("text", "\"我的电话13812345678\"", "13812345678")]
    [InlineData("text", "\"写信到 wang.li@example.cn\"", "wang.li")]
    [InlineData("text", "\"身份证370802199001011234\"", "370802199001011234")]
    [InlineData("text", "\"我是王小明，请问\"", "王小明")]
    [InlineData("text", "\"29:USER-id 问\"", "29:user-id")]
    [InlineData("value", "{\"a\":[{\"phone\":13812345678}]}", "13812345678")]
    [InlineData("value", "{\"applicant\":\"王小明\"}", "王小明")]
    [InlineData("value", "{\"accessToken\":\"abcdef\"}", "abcdef")]
    [InlineData("channelData", "{\"postBack\":\"打13812345678\"}", "13812345678")]
    [InlineData("channelData", "{\"tenant\":{\"id\":\"tenant-7\"}}", "tenant-7")]
    [InlineData("serviceUrl", "\"https://smba.example/tenant-7\"", "smba")]
    [InlineData("callerId", "\"urn:caller-7\"", "caller-7")]
    [InlineData("attachments", "[{\"contentType\":\"text/html\",\"content\":\"秘密\"}]", "秘密")]
    [InlineData("entities", "[{\"type\":\"mention\",\"text\":\"<at>李四</at>\",\"mentioned\":{\"id\":\"29:other\",\"name\":\"李四\"}}]", "李四")]
    [InlineData("entities", "[{\"type\":\"Place\",\"geo\":\"116.58\"}]", "116.58")]
    [InlineData("membersAdded", "[{\"id\":\"29:other\",\"name\":\"李四\",\"email\":\"x\"}]", "李四")]
    [InlineData("locale", "\"wang.li@example.cn\"", "wang.li")]
    public void User_ActivityThatTellsWho_KeepsNothingOfIt(string member, string value, string telling)
    {
        var activity = Message();
        activity[member] = JsonNode.Parse(value);

        Assert.DoesNotContain(telling, Text(mask.User(activity, Noon)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void User_Question_KeepsItsWordsAndTheBot()
    {
        var kept = mask.User(Message(), Noon);

        Assert.Equal(("2021年有多少件？", "bot", "2022-03-10T12:00:00.000Z", "user"), ((string?)kept["text"], (string?)kept["recipient"]!["id"], (string?)kept["timestamp"], (string?)kept["from"]!["role"]));
    }

    [Fact]
    public void User_TwoUsers_AreTwoPseudonymsThatStayTheSame()
    {
        var (one, again, other) = (Message(), Message(), Message());
        other["from"]!["id"] = "29:other";

        Assert.Equal(From(one), From(again));
        Assert.NotEqual(From(one), From(other));
        Assert.Equal(16, From(one).Length);

        string From(JsonObject activity) => (string)mask.User(activity, Noon)["from"]!["id"]!;
    }

    [Fact]
    public void Bot_Reply_BelongsToTheMessageAndCarriesItsEvidence()
    {
        var reply = new JsonObject { ["type"] = "message", ["text"] = "电话0537-2345678。", ["replyToId"] = "m1", ["recipient"] = new JsonObject { ["id"] = "29:user-id", ["name"] = "王小明" }, ["channelData"] = new JsonObject { ["feedbackLoop"] = new JsonObject() } };
        var evidence = new TurnEvidence("answered", 0.75, "Where", [new("a#0", "a", 12.5)], [new("a", 3, 9)]);

        var (asked, kept) = (mask.User(Message(), Noon), mask.Bot(Message(), reply, "r1", Noon, evidence));
        var read = TurnEvidence.In(new() { Members = (JsonObject)JsonNode.Parse(kept.ToJsonString())! });

        Assert.Equal((string?)asked["id"], (string?)kept["replyToId"]);
        Assert.Equal(("电话0537-2345678。", "bot"), ((string?)kept["text"], (string?)kept["from"]!["role"]));
        Assert.DoesNotContain("王小明", Text(kept), StringComparison.Ordinal);
        Assert.Equal("answered 0.75 Where a#0 12.5 a 3 9", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{read!.Outcome} {read.Confidence} {read.Query} {read.Passages[0].Id} {read.Passages[0].Score} {read.Cited[0].Article} {read.Cited[0].Start} {read.Cited[0].End}"));
        Assert.NotNull(kept["channelData"]!["feedbackLoop"]);
    }

    [Fact]
    public void Of_ActivityAsDeepAsChannelsMay_IsRead()
    {
        var activity = Message();
        activity["value"] = JsonNode.Parse(new string('[', 63) + new string(']', 63));
        var json = RecordedTranscript.Write([mask.User(activity, Noon)]);

        Assert.Single(RecordedTranscript.Of([new("c", "msteams", null, Noon, null, json)]).Activities);
    }

    private static string Text(JsonObject activity) => Encoding.UTF8.GetString(RecordedTranscript.Write([activity]));

    private static JsonObject Message() => new()
    {
        ["type"] = "message",
        ["id"] = "m1",
        ["channelId"] = "msteams",
        ["text"] = "2021年有多少件？",
        ["from"] = new JsonObject { ["id"] = "29:user-id", ["name"] = "王小明", ["aadObjectId"] = "aad-7" },
        ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "NewsBot" },
        ["conversation"] = new JsonObject { ["id"] = "a:conversation-7", ["tenantId"] = "tenant-7", ["name"] = "王小明的聊天" },
    };
}

using System.Text.Json;
using NewsBot.Replay.Reports;

namespace NewsBot.Tests.Replay.Reports;

public class JsonReportTests
{
    [Fact]
    public void Write_TurnThatDiffers_HasTheSameFactsAsTheTerminal()
    {
        using var json = JsonDocument.Parse(JsonReport.Write([Played.Conversation("a.chat", Played.Same(), Played.Different()), new("b.chat", null, "b.chat: no.", [])]));
        var root = json.RootElement;
        var turn = root.GetProperty("files")[0].GetProperty("turns")[1];

        Assert.Equal((2, 2, 1, 1, 1), (Count("conversations"), Count("turns"), Count("passed"), Count("differ"), Count("unreadable")));
        Assert.Equal("b.chat: no.", root.GetProperty("files")[1].GetProperty("problem").GetString());
        Assert.Equal("""[{"same":"共有"},{"gone":"4329"},{"new":"4392"},{"same":"件。[1]"}]""", Compact(turn.GetProperty("words")));
        Assert.Equal("""{"then":0.83,"now":0.5}""", Compact(turn.GetProperty("confidence")));
        Assert.Equal(["lost", "gained"], turn.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("state").GetString()));
        Assert.Equal("""{"id":"c#1","article":"c","headline":"乙","then":{"rank":2,"score":3.25},"now":{"rank":2,"score":3}}""", Compact(turn.GetProperty("passages")[1]));
        Assert.Equal(["number", "line", "question", "passed"], root.GetProperty("files")[0].GetProperty("turns")[0].EnumerateObject().Select(member => member.Name));

        int Count(string name) => root.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Write_NothingRecorded_IsNullAndNotEmpty()
    {
        using var json = JsonDocument.Parse(JsonReport.Write([Played.Conversation("a.chat", Played.Different() with { Expected = null, Reasons = null })]));
        var turn = json.RootElement.GetProperty("files")[0].GetProperty("turns")[0];

        Assert.Equal((JsonValueKind.Null, 0, JsonValueKind.Null), (turn.GetProperty("expected").ValueKind, turn.GetProperty("words").GetArrayLength(), turn.GetProperty("confidence").GetProperty("now").ValueKind));
    }

    private static string Compact(JsonElement element) => System.Text.Json.Nodes.JsonNode.Parse(element.GetRawText())!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

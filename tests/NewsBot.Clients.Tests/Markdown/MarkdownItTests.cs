using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using NewsBot.Channels.BotFramework;
using NewsBot.Tests.Channels;

namespace NewsBot.Clients.Tests.Markdown;

/// <summary>The renderer inside Web Chat, with its settings, as the judge of the escaping.</summary>
public class MarkdownItTests
{
    private const int Texts = 3000;

    [Fact]
    public async Task Escape_AnyText_IsTextInWebChatsRenderer()
    {
        var texts = TroublesomeText.Any.Generator.Sample(Texts, 40).Where(text => TroublesomeText.Seen(text).Length > 0).ToList();

        var shown = await RenderAsync(texts.Select(MarkdownText.Escape));

        Assert.All(texts.Zip(shown), pair =>
        {
            var ((text, rendered), seen) = (pair, TroublesomeText.Seen(pair.First));
            Assert.Equal((seen, ""), (TroublesomeText.Seen(rendered.GetProperty("text").GetString()!), rendered.GetProperty("tags").GetString()), (expected, actual) => expected == actual);
        });
    }

    [Fact]
    public async Task Sources_HeadlineOfAnySigns_AreOneDefinitionEach()
    {
        var titles = TroublesomeText.Any.Generator.Sample(300, 20).Select(text => text.Trim()).ToList();

        var shown = await RenderAsync(titles.Select(title => $"甲。[1] [2]\n\n[1]: http://127.0.0.1/articles/a?start=1&end=2#cited \"{MarkdownText.Escape(title)}\"\n[2]: http://127.0.0.1/articles/b?start=1&end=2#cited \"乙\""));

        Assert.All(titles.Zip(shown), pair =>
        {
            Assert.Equal("甲。1 2", pair.Second.GetProperty("text").GetString()!.Trim());
            Assert.Equal("a a", pair.Second.GetProperty("tags").GetString());
        });
    }

    private static async Task<IReadOnlyList<JsonElement>> RenderAsync(IEnumerable<string> texts)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, new JsonArray([.. texts.Select(text => (JsonNode)text)]).ToJsonString(), TestContext.Current.CancellationToken);
            return [.. (await NodeScript.RunAsync("render.mjs", file)).EnumerateArray()];
        }
        finally
        {
            File.Delete(file);
        }
    }
}

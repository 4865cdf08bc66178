using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Cards written as lines of <c>property=value</c>: their properties, and which are passed over as chatdown does.</summary>
internal static class ChatCards
{
    private static readonly HashSet<string> Texts = new(["title", "subtitle", "text", "aspect", "value", "connectioname"], StringComparer.Ordinal);
    private static readonly HashSet<string> Switches = new(["autostart", "sharable", "autoloop"], StringComparer.Ordinal);

    /// <summary>The attachment that a card's tag makes; the lines that it does not understand go to <paramref name="unknown"/>.</summary>
    /// <param name="name">The tag's name, such as <c>herocard</c>.</param>
    /// <param name="value">The lines.</param>
    /// <param name="unknown">Called with each property that is passed over.</param>
    public static JsonObject Read(string name, string value, Action<string> unknown)
    {
        var buttons = new JsonArray();
        var card = new JsonObject { ["buttons"] = buttons };
        foreach (var line in value.Split('\n'))
        {
            var (property, content) = Property(line);
            if (Texts.Contains(property))
            {
                card[property] = content;
            }
            else if (Switches.Contains(property))
            {
                card[property] = content.Equals("true", StringComparison.OrdinalIgnoreCase);
            }
            else if (property == "image")
            {
                card["image"] = new JsonObject { ["url"] = content };
            }
            else if (property is "images" or "media")
            {
                (card[property] as JsonArray ?? (JsonArray)(card[property] = new JsonArray())).Add((JsonNode)new JsonObject { ["url"] = content });
            }
            else if (property == "buttons")
            {
                foreach (var button in content.Split('|'))
                {
                    buttons.Add((JsonNode)Button(button));
                }
            }
            else if (property.Length > 0)
            {
                unknown(property);
            }
        }

        return new() { ["contentType"] = ContentTypes.CardBase + name[..^"card".Length], ["content"] = card };
    }

    /// <summary>A button that sends its own words.</summary>
    public static JsonObject Button(string words) => new() { ["title"] = ChatText.Trimmed(words), ["type"] = "imBack", ["value"] = ChatText.Trimmed(words) };

    /// <summary>A line's property in lower case, empty where there is no equals sign, and what stands behind that.</summary>
    public static (string Name, string Value) Property(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        return (equals < 0 ? "" : ChatText.Trimmed(line[..equals]).ToLowerInvariant(), ChatText.Trimmed(line[(equals + 1)..]));
    }

    /// <summary>The lines of a card's tag, as far as they can hold the card; what they lose is for the caller to find out by reading them back.</summary>
    public static IEnumerable<string> Write(JsonObject card)
    {
        foreach (var (name, value) in card)
        {
            if (Texts.Contains(name) && JsonMembers.TextOf(value) is { } text)
            {
                yield return $"{name}={text}";
            }
            else if (Switches.Contains(name) && value is JsonValue flag && flag.TryGetValue<bool>(out var isOn))
            {
                yield return $"{name}={(isOn ? "true" : "false")}";
            }
            else if (name == "image" && (value as JsonObject)?.Text("url") is { } image)
            {
                yield return $"image={image}";
            }
            else if (name is "images" or "media" && value is JsonArray list)
            {
                foreach (var url in list.Select(item => (item as JsonObject)?.Text("url")).OfType<string>())
                {
                    yield return $"{name}={url}";
                }
            }
            else if (name == "buttons" && value is JsonArray { Count: > 0 } buttons)
            {
                yield return "buttons=" + string.Join('|', buttons.Select(button => (button as JsonObject)?.Text("title") ?? ""));
            }
        }
    }
}

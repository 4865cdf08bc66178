using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts;

/// <summary>Reads and makes JSON whose shape nobody vouches for.</summary>
internal static class JsonMembers
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions ManyLines = OneLine with { Indented = true, NewLine = "\n" };

    /// <summary>The member if it is a text.</summary>
    public static string? Text(this JsonObject members, string name) => TextOf(members[name]);

    /// <summary>The node if it is a text.</summary>
    public static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The member if it is an object.</summary>
    public static JsonObject? Object(this JsonObject members, string name) => members[name] as JsonObject;

    /// <summary>The document as nodes, which do not need it any more. Of members of the same name the last one counts, as in JavaScript.</summary>
    public static JsonNode? NodeOf(JsonDocument document) => NodeOf(document.RootElement.Clone());

    /// <summary>The node as UTF-8 without a byte order mark, Chinese written as itself.</summary>
    public static byte[] Write(JsonNode? node, bool indented)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, indented ? ManyLines : OneLine))
        {
            if (node is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                node.WriteTo(writer);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The node on one line.</summary>
    public static string WriteLine(JsonNode? node) => System.Text.Encoding.UTF8.GetString(Write(node, indented: false));

    private static JsonNode? NodeOf(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject())
                {
                    members[member.Name] = NodeOf(member.Value);
                }

                return members;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(NodeOf)]);
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            default:
                return JsonValue.Create(element);
        }
    }
}

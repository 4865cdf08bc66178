using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.DirectLine;

/// <summary>The JSON of this channel's own messages; activities are the Bot Framework's.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 64)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(ConversationRequest))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ChatToken))]
[JsonSerializable(typeof(string))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    /// <summary>Activities as polling and WebSocket give them: <c>{"activities":[..],"watermark":".."}</c>.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="watermark">The watermark after them; none leaves it out.</param>
    public static byte[] Batch(IEnumerable<ReadOnlyMemory<byte>> activities, long? watermark)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            foreach (var activity in activities)
            {
                json.WriteRawValue(activity.Span, skipInputValidation: true);
            }

            json.WriteEndArray();
            if (watermark is { } number)
            {
                json.WriteString("watermark", number.ToString(CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        return body.WrittenSpan.ToArray();
    }

    /// <summary>Logged activities, oldest first, at least one.</summary>
    public static byte[] Batch(IReadOnlyList<LoggedActivity> activities) => Batch(activities.Select(activity => activity.Json), activities[^1].Number);
}

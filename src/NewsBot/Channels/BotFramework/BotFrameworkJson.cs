using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Channels.BotFramework.Authentication;
using NewsBot.Channels.Streaming;

namespace NewsBot.Channels.BotFramework;

/// <summary>The JSON of this channel: camelCase, members without a value left out, at most 64 levels deep.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 64)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(AccessTokenResponse))]
[JsonSerializable(typeof(MessageEntity))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(StreamInfo))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class BotFrameworkJson : JsonSerializerContext
{
    /// <summary>The same, with Chinese written as itself and not as escapes.</summary>
    public static BotFrameworkJson Relaxed => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

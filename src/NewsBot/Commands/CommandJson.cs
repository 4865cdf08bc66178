using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsBot.Core.Archive;
using NewsBot.Core.Feedback;

namespace NewsBot.Commands;

/// <summary>The JSON that commands read and print, camelCase, one line an object.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AskResult))]
[JsonSerializable(typeof(ChatResult))]
[JsonSerializable(typeof(AskLine))]
[JsonSerializable(typeof(PageResult))]
[JsonSerializable(typeof(IngestResult))]
[JsonSerializable(typeof(ArticleSummary))]
[JsonSerializable(typeof(ArticleVersion))]
[JsonSerializable(typeof(ReadingProblem))]
[JsonSerializable(typeof(AnswerOpinions))]
[JsonSerializable(typeof(ClaimResult))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    /// <summary>The same, with Chinese written as itself and not as escapes.</summary>
    public static CommandJson Relaxed => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The JSON of <paramref name="value"/>.</summary>
    public static string Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}

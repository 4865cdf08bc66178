using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Core.Newspapers;

namespace NewsBot.Storage.Sqlite;

/// <summary>The JSON of articles in the database, Chinese written as itself.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Article))]
internal sealed partial class ArticleJson : JsonSerializerContext
{
    private static ArticleJson Relaxed => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The article as UTF-8 JSON.</summary>
    public static byte[] Write(Article article) => JsonSerializer.SerializeToUtf8Bytes(article, Relaxed.Article);

    /// <summary>The article of that JSON.</summary>
    public static Article Read(byte[] json) => JsonSerializer.Deserialize(json, Relaxed.Article)!;
}

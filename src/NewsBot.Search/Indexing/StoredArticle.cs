using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Core.Newspapers;

namespace NewsBot.Search.Indexing;

/// <summary>Writes and reads articles as the index stores them.</summary>
internal static class StoredArticle
{
    /// <summary>The article as UTF-8 JSON.</summary>
    public static byte[] Write(Article article) => JsonSerializer.SerializeToUtf8Bytes(article, StoredArticleJson.Relaxed.Article);

    /// <summary>The article of that JSON.</summary>
    public static Article Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, StoredArticleJson.Default.Article)!;
}

/// <summary>The JSON of stored articles.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Article))]
internal sealed partial class StoredArticleJson : JsonSerializerContext
{
    /// <summary>The same, with Chinese written as itself, in half the bytes of its escapes.</summary>
    public static StoredArticleJson Relaxed => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

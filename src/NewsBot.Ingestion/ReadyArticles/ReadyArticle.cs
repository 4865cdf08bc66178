using System.Text.Json.Serialization;

namespace NewsBot.Ingestion.ReadyArticles;

/// <summary>An article as one line of a <c>.jsonl</c> file gives it.</summary>
internal sealed record ReadyArticle(string? Id, string? Title, string? Text, string? Date, string? Newspaper, string? Url);

/// <summary>What a <c>NAME.meta.json</c> says of the page <c>NAME.txt</c>.</summary>
internal sealed record PageMetadataFile(string? Newspaper, string? Date, string? Page, string? Url);

/// <summary>The JSON read by this project.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadyArticle))]
[JsonSerializable(typeof(PageMetadataFile))]
internal sealed partial class IngestionJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace NewsBot.Prompting.Embedding;

/// <summary>What the endpoint is sent.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Input">The texts.</param>
/// <param name="EncodingFormat">How vectors are wanted: <c>float</c>, as numbers.</param>
/// <param name="Dimensions">How many numbers are wanted; not sent where that is the model's to say.</param>
internal sealed record EmbeddingRequest(string Model, IReadOnlyList<string> Input, string EncodingFormat, int? Dimensions);

/// <summary>The JSON of the embedding endpoint.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EmbeddingRequest))]
internal sealed partial class EmbeddingJson : JsonSerializerContext;

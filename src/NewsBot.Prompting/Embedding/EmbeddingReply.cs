using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsBot.Prompting.Embedding;

/// <summary>Reads <c>{"data":[{"index":0,"embedding":[…]},…]}</c>; a vector may also be a text, its numbers in base64, four bytes each.</summary>
internal static class EmbeddingReply
{
    /// <summary>The vectors, by their indexes; where they have none, in the order they came.</summary>
    /// <exception cref="JsonException">There is not exactly one vector for each of the <paramref name="count"/> texts, or one is no vector.</exception>
    public static float[][] Read(JsonElement reply, int count)
    {
        if (reply.ValueKind != JsonValueKind.Object || !reply.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array || data.GetArrayLength() != count)
        {
            throw new JsonException("This is not one vector for each text.");
        }

        var vectors = new float[count][];
        foreach (var (place, item) in data.EnumerateArray().Index())
        {
            if (item.ValueKind != JsonValueKind.Object || IndexOf(item, place) is var index && (index < 0 || index >= count || vectors[index] is not null) || !item.TryGetProperty("embedding", out var embedding))
            {
                throw new JsonException("This is no vector of one of the texts.");
            }

            vectors[IndexOf(item, place)] = VectorOf(embedding);
        }

        return vectors;
    }

    private static int IndexOf(JsonElement item, int place) =>
        !item.TryGetProperty("index", out var given) ? place : given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var index) ? index : -1;

    private static float[] VectorOf(JsonElement embedding) => embedding.ValueKind switch
    {
        JsonValueKind.Array => [.. embedding.EnumerateArray().Select(NumberOf)],
        JsonValueKind.String when embedding.TryGetBytesFromBase64(out var bytes) && bytes.Length % sizeof(float) == 0 => MemoryMarshal.Cast<byte, float>(bytes).ToArray(),
        _ => throw new JsonException("This is no vector."),
    };

    private static float NumberOf(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetSingle(out var value) ? value : throw new JsonException("This is no number of a vector.");
}

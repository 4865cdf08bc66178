using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Core.Newspapers;

/// <summary>
/// The name of one stored article. For articles read from a page it is made from their content, so the same words always have the same id
/// and a citation never points at other words; for ready-made articles it is the id they came with.
/// </summary>
[JsonConverter(typeof(ArticleIdConverter))]
public readonly record struct ArticleId
{
    /// <summary>The longest id accepted, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    private ArticleId(string value) => Value = value;

    /// <summary>The id as text: 1 to <see cref="MaxLength"/> characters, none of them a control character.</summary>
    public string Value { get; }

    /// <summary>Whether <paramref name="text"/> can be an id.</summary>
    public static bool TryCreate(string? text, out ArticleId id)
    {
        var fits = !string.IsNullOrWhiteSpace(text) && text.Length <= MaxLength && !text.Any(char.IsControl);
        id = fits ? new ArticleId(text!) : default;
        return fits;
    }

    /// <summary>The id written as <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentException">The text is empty, too long or holds control characters.</exception>
    public static ArticleId Create(string text) =>
        TryCreate(text, out var id) ? id : throw new ArgumentException($"An article id has 1 to {MaxLength} printable characters.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An article's id as a JSON string.</summary>
public sealed class ArticleIdConverter : JsonConverter<ArticleId>
{
    /// <inheritdoc/>
    public override ArticleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ArticleId.TryCreate(reader.GetString(), out var id) ? id : throw new JsonException("This is not an article's id.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

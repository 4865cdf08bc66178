using System.Text;
using System.Text.Json;

namespace NewsBot.Core.Transcripts.Replacing;

/// <summary>Where a member of a JSON object stands, in bytes.</summary>
internal sealed record JsonMemberPlace(string Name, int NameStart, int ValueStart, int ValueEnd);

/// <summary>Finds places in the bytes of a JSON file, which is known to be one that can be read.</summary>
internal static class JsonPlaces
{
    private static readonly string[] Lists = ["transcript", "activities"];

    /// <summary>The places of the entries of the list of activities.</summary>
    public static IReadOnlyList<Range> Activities(ReadOnlySpan<byte> json)
    {
        var reader = NewReader(json);
        var places = new List<Range>();
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isList = Lists.Contains(reader.GetString());
                reader.Read();
                if (isList && reader.TokenType == JsonTokenType.StartArray)
                {
                    break;
                }

                reader.Skip();
            }
        }

        while (reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            do
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                places.Add(new(start, (int)reader.BytesConsumed));
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);
        }

        return places;
    }

    /// <summary>The members of the object in a place, in order.</summary>
    public static IReadOnlyList<JsonMemberPlace> Members(ReadOnlySpan<byte> json, Range place)
    {
        var start = place.Start.Value;
        var reader = NewReader(json[place]);
        var members = new List<JsonMemberPlace>();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (nameStart, name) = ((int)reader.TokenStartIndex, reader.GetString()!);
            reader.Read();
            var valueStart = (int)reader.TokenStartIndex;
            reader.Skip();
            members.Add(new(name, start + nameStart, start + valueStart, start + (int)reader.BytesConsumed));
        }

        return members;
    }

    /// <summary>The white space with which the line of a place begins; null where something else stands before it on that line.</summary>
    public static string? IndentOf(ReadOnlySpan<byte> json, int place)
    {
        var lineStart = json[..place].LastIndexOf((byte)'\n') + 1;
        var before = json[lineStart..place];
        return lineStart > 0 && before.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0 ? Encoding.ASCII.GetString(before) : null;
    }

    private static Utf8JsonReader NewReader(ReadOnlySpan<byte> json) => new(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 });
}

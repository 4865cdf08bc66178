using System.Text.Json.Serialization;

namespace NewsBot.Channels.BotFramework;

/// <summary>The one root entity of a message, in schema.org's terms: it carries the citations.</summary>
internal sealed record MessageEntity(IReadOnlyList<CitationClaim> Citation)
{
    public string Type { get; } = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "Message";

    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    [JsonPropertyName("@id")]
    public string LinkedId { get; } = "";
}

/// <summary>One citation; <see cref="Position"/> is the number of its mark.</summary>
internal sealed record CitationClaim(int Position, CitedDocument Appearance)
{
    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "Claim";
}

/// <summary>What a citation shows: at most 80 characters of name and 160 of abstract.</summary>
internal sealed record CitedDocument(string Name, string Url, string Abstract, CitedUsage? UsageInfo)
{
    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "DigitalDocument";
}

/// <summary>The line under a citation's name: newspaper and day.</summary>
internal sealed record CitedUsage(string Name)
{
    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "CreativeWork";
}

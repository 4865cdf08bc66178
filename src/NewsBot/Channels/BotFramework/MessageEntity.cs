using System.Text.Json.Serialization;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// The one root entity of a message, in schema.org's terms: it carries the citations and, where the channel shows them so, the thumbs. It speaks of
/// artificial intelligence, in Teams' way (<c>additionalType</c>) and in Web Chat's (<c>claimInterpreter</c>), where a model wrote the sentences, and only there: otherwise they
/// are the newspaper's own.
/// </summary>
internal sealed record MessageEntity(IReadOnlyList<string>? AdditionalType, IReadOnlyList<CitationClaim>? Citation, IReadOnlyList<FeedbackAction>? PotentialAction)
{
    /// <summary>What <c>additionalType</c> is where a model wrote.</summary>
    public static IReadOnlyList<string> Generated { get; } = ["AIGeneratedContent"];

    public string Type { get; } = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "Message";

    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    [JsonPropertyName("@id")]
    public string LinkedId { get; } = "";
}

/// <summary>One citation; <see cref="Position"/> is the number of its mark.</summary>
internal sealed record CitationClaim(int Position, CitedDocument Appearance, ClaimInterpreter? ClaimInterpreter)
{
    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "Claim";
}

/// <summary>Who drew the claim from what it cites; Web Chat shows that of the first claim, under the message.</summary>
internal sealed record ClaimInterpreter(string Name, string Slogan)
{
    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "Project";
}

/// <summary>What a citation shows: at most 80 characters of name, 160 of abstract, three keywords of 28.</summary>
internal sealed record CitedDocument(string Name, string Url, string Abstract, IReadOnlyList<string>? Keywords, CitedUsage? UsageInfo)
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

/// <summary>A thumb: <c>LikeAction</c> or <c>DislikeAction</c>. Its id names the answer, because the page that sends it back names no message.</summary>
internal sealed record FeedbackAction(
    [property: JsonPropertyName("@type")] string LinkedType,
    [property: JsonPropertyName("@id")] string LinkedId)
{
    public string ActionStatus { get; } = "PotentialActionStatus";
}

/// <summary>Teams' own thumbs, in <c>channelData</c>.</summary>
internal sealed record TeamsChannelData(FeedbackLoop FeedbackLoop);

/// <summary>Which form Teams shows under the thumbs.</summary>
internal sealed record FeedbackLoop(string Type);

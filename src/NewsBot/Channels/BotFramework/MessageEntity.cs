using System.Text.Json.Serialization;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// The one root entity of a message, in schema.org's terms: it carries the citations and, where the channel shows them so, the thumbs. It says nothing of
/// artificial intelligence (<c>additionalType</c>, <c>claimInterpreter</c>): the sentences are the newspaper's own.
/// </summary>
internal sealed record MessageEntity(IReadOnlyList<CitationClaim>? Citation, IReadOnlyList<FeedbackAction>? PotentialAction)
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

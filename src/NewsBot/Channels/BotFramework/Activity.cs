using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Channels.BotFramework;

/// <summary>A Bot Framework activity, as far as this program reads and writes it (protocol version 3).</summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Locale { get; init; }

    public string? InputHint { get; init; }

    public string? DeliveryMode { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<JsonElement>? Entities { get; init; }
}

/// <summary>A user or bot on a channel; members that are not read are given back as they came.</summary>
internal sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A conversation on a channel; members that are not read are given back as they came.</summary>
internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>The body of an answer to <c>deliveryMode: expectReplies</c>.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

/// <summary>The body of an error.</summary>
internal sealed record ErrorBody(ErrorDetail Error);

/// <summary>A code out of the protocol's list, and a sentence that says what to do.</summary>
internal sealed record ErrorDetail(string Code, string Message);

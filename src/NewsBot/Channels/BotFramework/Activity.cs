using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Channels.BotFramework;

/// <summary>A Bot Framework activity (protocol version 3): the members that this program reads or writes; those it does not know are kept as they came.</summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Timestamp { get; init; }

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

    public string? Name { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    public IReadOnlyList<MessageReaction?>? ReactionsAdded { get; init; }

    public IReadOnlyList<MessageReaction?>? ReactionsRemoved { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<JsonElement>? Entities { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A reaction to a message, such as <c>like</c>.</summary>
internal sealed record MessageReaction(string? Type);

/// <summary>Buttons under the last message, gone with the next one.</summary>
internal sealed record SuggestedActions(IReadOnlyList<CardAction> Actions);

/// <summary>A button: <c>imBack</c> sends its value as the user's own words, <c>openUrl</c> opens it.</summary>
internal sealed record CardAction(string Type, string Title, string Value);

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

/// <summary>A channel's answer to an activity that was posted to it.</summary>
internal sealed record ResourceResponse(string? Id);

/// <summary>The body of an error.</summary>
internal sealed record ErrorBody(ErrorDetail Error);

/// <summary>A code out of the protocol's list, and a sentence that says what to do.</summary>
internal sealed record ErrorDetail(string Code, string Message);

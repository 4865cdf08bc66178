using System.Text.Json;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.BotFramework;

/// <summary>An entity that says who is mentioned and by which words.</summary>
internal sealed record Mention(string? Type, ChannelAccount? Mentioned, string? Text);

/// <summary>Reads activities off the wire and messages out of activities.</summary>
internal static class ActivityReader
{
    /// <summary>The activity in <paramref name="body"/>; or what is wrong with it, and what to do.</summary>
    public static (Activity? Activity, string? Problem) Read(ReadOnlySpan<byte> body)
    {
        Activity? activity;
        try
        {
            activity = JsonSerializer.Deserialize(body, BotFrameworkJson.Default.Activity);
        }
        catch (JsonException exception)
        {
            var where = string.IsNullOrEmpty(exception.Path) || exception.Path == "$" ? "" : $" at {exception.Path}";
            return (null, $"The body is not an activity in JSON{where}; send one JSON object, UTF-8.");
        }

        return string.IsNullOrWhiteSpace(activity?.Type)
            ? (null, "The activity has no \"type\"; send \"type\":\"message\" for a message.")
            : (activity, null);
    }

    /// <summary>The user's message: the text without the bot's own mention, under the activity's name.</summary>
    public static IncomingMessage MessageOf(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in (activity.Entities ?? []).Select(MentionIn).OfType<Mention>())
        {
            if (mention.Mentioned?.Id is { } id && id == activity.Recipient?.Id && !string.IsNullOrEmpty(mention.Text))
            {
                text = text.Replace(mention.Text, " ", StringComparison.Ordinal);
            }
        }

        return new IncomingMessage(text.Trim(), KeyOf(activity));
    }

    /// <summary>What names the activity on its channel; none where one of the names is missing.</summary>
    public static MessageKey? KeyOf(Activity activity) =>
        activity is { ChannelId: { } channel, Conversation.Id: { } conversation, Id: { Length: > 0 } name } ? new MessageKey(channel, conversation, name) : null;

    /// <summary>Whether somebody other than the bot has joined.</summary>
    public static bool SomebodyJoined(Activity activity) => (activity.MembersAdded ?? []).Any(member => member.Id is not null && member.Id != activity.Recipient?.Id);

    private static Mention? MentionIn(JsonElement entity)
    {
        if (entity.ValueKind != JsonValueKind.Object || !entity.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "mention")
        {
            return null;
        }

        try
        {
            return entity.Deserialize(BotFrameworkJson.Default.Mention);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

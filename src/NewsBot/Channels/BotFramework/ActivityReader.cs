using System.Text.Json;
using System.Text.Unicode;
using NewsBot.Core.Conversations;
using NewsBot.Core.FollowUps;

namespace NewsBot.Channels.BotFramework;

/// <summary>Reads activities off the wire and messages out of activities.</summary>
internal static class ActivityReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The activity in <paramref name="body"/>; or what is wrong with it, and what to do. All strings in an activity that is taken are valid Unicode.</summary>
    public static (Activity? Activity, string? Problem) Read(ReadOnlySpan<byte> body)
    {
        Activity? activity;
        body = body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        try
        {
            if (!Utf8.IsValid(body) || HasHalfCharacters(body))
            {
                return (null, "The body is not valid Unicode; send one JSON object, UTF-8.");
            }

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

    /// <summary>The user's message: the text without the bot's own mention, or the words that a button or form sent instead, under the activity's name.</summary>
    public static IncomingMessage MessageOf(Activity activity)
    {
        var text = string.IsNullOrWhiteSpace(activity.Text) ? WordsIn(activity.Value) : activity.Text;
        return new IncomingMessage(BotMention.Strip(text, activity).Trim(), KeyOf(activity)) { Conversation = ConversationOf(activity) };
    }

    /// <summary>Whose conversation it belongs to: in a group, each user has one. None where the channel names no conversation.</summary>
    public static ConversationKey? ConversationOf(Activity activity) =>
        activity is { ChannelId: { } channel, Conversation.Id: { Length: > 0 } conversation } ? new ConversationKey(channel, conversation, activity.From?.Id ?? "") : null;

    /// <summary>What names the activity on its channel; none where one of the names is missing.</summary>
    public static MessageKey? KeyOf(Activity activity) =>
        activity is { ChannelId: { } channel, Conversation.Id: { } conversation, Id: { Length: > 0 } name } ? new MessageKey(channel, conversation, name) : null;

    /// <summary>Whether somebody other than the bot has joined.</summary>
    public static bool SomebodyJoined(Activity activity) => (activity.MembersAdded ?? []).Any(member => !string.IsNullOrEmpty(member?.Id) && member.Id != activity.Recipient?.Id);

    /// <summary>The words in what a card or button submitted: itself a string, or an object that holds them as <c>text</c> or <c>question</c>.</summary>
    private static string WordsIn(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { } form => form.Text("text") ?? form.Text("question") ?? "",
        _ => "",
    };

    /// <summary>Whether a string holds one half of a character only, written as an escape (\ud800), which no text can be made of.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    private static bool HasHalfCharacters(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("\\ud"u8) < 0 && body.IndexOf("\\uD"u8) < 0)
        {
            return false;
        }

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    reader.GetString();
                }
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}

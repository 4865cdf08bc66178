using System.Text.Json;
using NewsBot.Channels.BotFramework;

namespace NewsBot.Channels.DirectLine;

/// <summary>What becomes of activities on their way in and out.</summary>
internal static class DirectLineActivities
{
    private const int LongestClientId = 200;

    /// <summary>The bot as clients see it.</summary>
    public static ChannelAccount Bot { get; } = Account("newsbot", "NewsBot", "bot");

    /// <summary>A posted activity as it is kept and shown: what is the server's to say is the server's, all else as it came. Its name and moment are yet to come.</summary>
    /// <param name="posted">What the client sent.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="user">Whom the client speaks as.</param>
    public static Activity Taken(Activity posted, string conversation, string user) => posted with
    {
        ChannelId = "directline",
        Conversation = new ConversationAccount { Id = conversation },
        From = Account(user, posted.From?.Name, "user"),
        Recipient = null,
        ServiceUrl = null,
        DeliveryMode = null,
        Others = Without(posted.Others, "callerId"),
    };

    /// <summary>The activity as the bot gets it.</summary>
    public static Activity ForBot(Activity taken) => taken with { Recipient = Bot };

    /// <summary>The bot's own activity as it is kept and shown.</summary>
    public static Activity FromBot(Activity reply, string conversation) => reply with
    {
        ChannelId = "directline",
        Conversation = new ConversationAccount { Id = conversation },
        From = Bot,
        ServiceUrl = null,
        DeliveryMode = null,
    };

    /// <summary>What tells the bot that the user has joined.</summary>
    public static Activity Joined(string conversation, string user, string? locale) => new()
    {
        Type = "conversationUpdate",
        ChannelId = "directline",
        Conversation = new ConversationAccount { Id = conversation },
        From = Account(user, null, "user"),
        MembersAdded = [Account(user, null, "user"), Bot],
        Locale = locale,
    };

    /// <summary>The name that the client gave the activity, by which it recognises it when it comes back; none where it gave none fit.</summary>
    public static string? ClientIdOf(Activity posted)
    {
        if (posted.ChannelData is not { ValueKind: JsonValueKind.Object } data || !data.TryGetProperty("clientActivityID", out var id) || id.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        return id.GetString() is { Length: > 0 and <= LongestClientId } text ? text : null;
    }

    /// <summary>The activity in the wire's form.</summary>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, BotFrameworkJson.Relaxed.Activity);

    /// <summary>An activity in the wire's form, as it was written.</summary>
    public static Activity Read(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize(json.Span, BotFrameworkJson.Default.Activity)!;

    private static ChannelAccount Account(string id, string? name, string role) => new()
    {
        Id = id,
        Name = name,
        Others = new Dictionary<string, JsonElement> { ["role"] = JsonSerializer.SerializeToElement(role, DirectLineJson.Default.String) },
    };

    private static Dictionary<string, JsonElement>? Without(Dictionary<string, JsonElement>? members, string name) =>
        members is null || !members.ContainsKey(name) ? members : members.Where(member => member.Key != name).ToDictionary(StringComparer.Ordinal);
}

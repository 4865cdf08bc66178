using System.Text.Json.Nodes;
using NewsBot.Core.Privacy;

namespace NewsBot.Core.Transcripts.Recording;

/// <summary>
/// Makes of activities what may be kept of them: the members listed here and no others, pseudonyms in place of the ids of users, conversations and activities and of users' names,
/// also where these stand in the words, and words in place of numbers and addresses that tell who somebody is (<see cref="SensitiveText"/>).
/// </summary>
/// <remarks>Not found: names and addresses that users write of themselves or others and that the channel does not know; nothing tells them from those in the news.</remarks>
public sealed class RecordMask(byte[] key)
{
    private static readonly string[] Kept = ["type", "channelId", "locale", "textFormat", "inputHint", "name", "attachmentLayout"];
    private static readonly string[] KeptOfReplies = ["text", "suggestedActions", "attachments", "entities", "channelData"];
    private static readonly string[] KeptChannelData = ["postBack", "messageBack"];
    private static readonly string[] Secrets = ["token", "secret", "password", "credential", "authorization", "authentication"];

    /// <summary>Invokes and events with another name may carry tokens in their value.</summary>
    private static readonly string[] NamesWithValue = ["message/submitAction"];

    private readonly Pseudonym pseudonym = new(key);

    /// <summary>A conversation's name in the book.</summary>
    public string Conversation(string channel, string conversation) => pseudonym.Of(channel + "/conversation", conversation);

    /// <summary>The pseudonym of an activity's id; null where there is none.</summary>
    public string? Activity(string channel, string conversation, string? activity) => string.IsNullOrEmpty(activity) ? null : pseudonym.Of($"{channel}/activity/{conversation}", activity);

    /// <summary>A user's activity as it may be kept.</summary>
    /// <param name="activity">The activity as it came; it stays as it is.</param>
    /// <param name="at">When it came.</param>
    public JsonObject User(JsonObject activity, DateTimeOffset at)
    {
        var about = new Names(this, activity);
        var kept = Common(activity, about, at);
        kept["from"] = about.Account(activity.Object("from"), "user");
        kept["recipient"] = about.Account(activity.Object("recipient"), "bot");
        if (activity.Text("text") is { } text)
        {
            kept["text"] = about.Words(text);
        }

        if (activity["value"] is { } value && (activity.Text("type") == "message" || NamesWithValue.Contains(activity.Text("name"), StringComparer.Ordinal)))
        {
            kept["value"] = about.Value(value);
        }

        if (activity.Object("channelData") is { } data && Some(data, KeptChannelData) is { Count: > 0 } some)
        {
            kept["channelData"] = about.Value(some);
        }

        foreach (var list in new[] { "membersAdded", "membersRemoved" })
        {
            if (activity[list] is JsonArray accounts)
            {
                kept[list] = new JsonArray([.. accounts.OfType<JsonObject>().Select(account => about.Account(account, null))]);
            }
        }

        foreach (var list in new[] { "reactionsAdded", "reactionsRemoved" })
        {
            if (activity[list] is JsonArray reactions)
            {
                kept[list] = new JsonArray([.. reactions.OfType<JsonObject>().Select(reaction => Some(reaction, ["type"]))]);
            }
        }

        if (activity["entities"] is JsonArray entities && entities.OfType<JsonObject>().Select(about.Entity).OfType<JsonObject>().ToArray() is { Length: > 0 } shown)
        {
            kept["entities"] = new JsonArray(shown);
        }

        return kept;
    }

    /// <summary>The bot's reply to <paramref name="activity"/> as it may be kept: its words are the newspaper's and stay.</summary>
    /// <param name="activity">What it replies to, as it came.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="id">The channel's own id of it; null where it gave none.</param>
    /// <param name="at">When it was sent.</param>
    /// <param name="evidence">Why it says what it says; null where nothing was looked up.</param>
    public JsonObject Bot(JsonObject activity, JsonObject reply, string? id, DateTimeOffset at, TurnEvidence? evidence)
    {
        var about = new Names(this, activity);
        var kept = Common(reply, about, at);
        kept.Remove("id");
        if (about.ActivityId(id) is { } named)
        {
            kept["id"] = named;
        }

        kept["from"] = about.Account(activity.Object("recipient"), "bot");
        kept["recipient"] = about.Account(activity.Object("from"), "user");
        foreach (var member in Some(reply, KeptOfReplies).ToList())
        {
            kept[member.Key] = member.Value?.DeepClone();
        }

        if (evidence is not null)
        {
            var data = kept.Object("channelData") ?? [];
            data[TurnEvidence.Member] = evidence.Write();
            kept["channelData"] = data;
        }

        return kept;
    }

    private static JsonObject Common(JsonObject activity, Names about, DateTimeOffset at)
    {
        var kept = new JsonObject(Kept.Where(name => activity.Text(name) is not null).Select(name => KeyValuePair.Create(name, (JsonNode?)SensitiveText.Mask(activity.Text(name)!))));
        foreach (var name in new[] { "id", "replyToId" })
        {
            if (about.ActivityId(activity.Text(name)) is { } id)
            {
                kept[name] = id;
            }
        }

        kept["timestamp"] = TranscriptActivity.Write(at);
        kept["conversation"] = about.ConversationAccount();
        return kept;
    }

    private static JsonObject Some(JsonObject members, string[] names) => new(names.Where(name => members[name] is not null).Select(name => KeyValuePair.Create(name, members[name]?.DeepClone())));

    /// <summary>Who and what one activity names, and what it is called in the book.</summary>
    private sealed class Names
    {
        private const int ShortestId = 4;
        private const int ShortestName = 2;

        private readonly RecordMask mask;
        private readonly string channel;
        private readonly JsonObject? conversation;
        private readonly string? bot;
        private readonly List<(string Said, string Kept)> said = [];

        public Names(RecordMask mask, JsonObject activity)
        {
            (this.mask, channel, conversation, bot) = (mask, activity.Text("channelId") ?? "", activity.Object("conversation"), activity.Object("recipient")?.Text("id"));
            var accounts = new[] { activity.Object("from") }.Concat(Lists(activity, "membersAdded")).Concat(Lists(activity, "membersRemoved")).Concat(Lists(activity, "entities").Select(entity => entity.Object("mentioned")));
            foreach (var account in accounts.OfType<JsonObject>().Where(account => account.Text("id") is { Length: > 0 } id && id != bot))
            {
                var name = UserName(account.Text("id")!);
                Note(account.Text("id"), ShortestId, name);
                Note(account.Text("aadObjectId"), ShortestId, name);
                Note(account.Text("name"), ShortestName, name);
            }

            said.Sort((one, other) => other.Said.Length.CompareTo(one.Said.Length));
        }

        public string? ActivityId(string? id) => mask.Activity(channel, conversation?.Text("id") ?? "", id);

        public JsonObject ConversationAccount()
        {
            var kept = new JsonObject { ["id"] = mask.Conversation(channel, conversation?.Text("id") ?? "") };
            if (conversation?["isGroup"] is JsonValue group && group.TryGetValue<bool>(out var isGroup))
            {
                kept["isGroup"] = isGroup;
            }

            return kept;
        }

        /// <summary>An account; the bot's as it is, a user's under a pseudonym.</summary>
        public JsonObject Account(JsonObject? account, string? role)
        {
            var id = account?.Text("id") ?? "";
            var isBot = role == "bot" || (role is null && id.Length > 0 && id == bot);
            var name = isBot ? account?.Text("name") : UserName(id);
            var kept = new JsonObject { ["id"] = isBot ? id.Length > 0 ? id : "bot" : UserName(id), ["role"] = isBot ? "bot" : "user" };
            if (!string.IsNullOrEmpty(name))
            {
                kept["name"] = name;
            }

            return kept;
        }

        /// <summary>Thumbs and mentions; null of all others.</summary>
        public JsonObject? Entity(JsonObject entity)
        {
            if (entity.Text("@type") is "LikeAction" or "DislikeAction")
            {
                return Some(entity, ["@type", "@id", "actionStatus"]);
            }

            if (entity.Text("type") != "mention" || entity.Object("mentioned") is not { } mentioned)
            {
                return null;
            }

            var kept = new JsonObject { ["type"] = "mention", ["mentioned"] = Account(mentioned, null) };
            if (entity.Text("text") is { } text)
            {
                kept["text"] = Words(text);
            }

            return kept;
        }

        public string Words(string text) => SensitiveText.Mask(said.Aggregate(text, (words, one) => words.Replace(one.Said, one.Kept, StringComparison.OrdinalIgnoreCase)));

        /// <summary>Whatever a card or page sent along; what is named like a secret is left out.</summary>
        public JsonNode? Value(JsonNode? value) => SensitiveText.Mask(Renamed(value));

        private JsonNode? Renamed(JsonNode? value) => value switch
        {
            JsonObject members => new JsonObject(members.Where(member => !Array.Exists(Secrets, secret => member.Key.Contains(secret, StringComparison.OrdinalIgnoreCase))).Select(member => KeyValuePair.Create(member.Key, Renamed(member.Value)))),
            JsonArray list => new JsonArray([.. list.Select(Renamed)]),
            _ when JsonMembers.TextOf(value) is { } text => JsonValue.Create(Words(text)),
            _ => value?.DeepClone(),
        };

        private string UserName(string id) => mask.pseudonym.Of(channel, id);

        private void Note(string? text, int shortest, string name)
        {
            if (text is not null && text.Length >= shortest)
            {
                said.Add((text, name));
            }
        }

        private static IEnumerable<JsonObject> Lists(JsonObject activity, string name) => (activity[name] as JsonArray ?? []).OfType<JsonObject>();
    }
}

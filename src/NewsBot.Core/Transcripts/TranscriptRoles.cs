using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts;

/// <summary>Who did something.</summary>
public enum TranscriptRole
{
    /// <summary>A user; also whoever cannot be told to be the bot.</summary>
    User,

    /// <summary>The bot.</summary>
    Bot,
}

/// <summary>
/// Tells the bot from the users, also in transcripts of tools that do not write it down. An account's <c>role</c> counts; else the other side's; else an account
/// is the bot that is named so, that replies to something, or that is spoken to by whoever speaks first.
/// </summary>
public sealed class TranscriptRoles
{
    private readonly Dictionary<string, TranscriptRole> known = new(StringComparer.Ordinal);

    /// <summary>Looks through the activities of one conversation.</summary>
    public TranscriptRoles(IReadOnlyList<TranscriptActivity> activities)
    {
        Learn(activities, activity => (RoleIn(activity.Members.Object("from")), RoleIn(activity.Members.Object("recipient"))));
        Learn(activities, activity => (NamedBot(activity.Members.Object("from")), NamedBot(activity.Members.Object("recipient"))));
        Learn(activities, activity => (activity is { Type: "message" or "typing", ReplyToId.Length: > 0 } ? TranscriptRole.Bot : null, activity.Type == "conversationUpdate" ? TranscriptRole.Bot : null));
        Learn(activities.Where(activity => activity.Type == "message").Take(known.Count == 0 ? 1 : 0), _ => (TranscriptRole.User, TranscriptRole.Bot));
    }

    /// <summary>Who did it.</summary>
    public TranscriptRole Of(TranscriptActivity activity)
    {
        var (from, recipient) = (activity.Members.Object("from"), activity.Members.Object("recipient"));
        return Of(from) ?? Other(Of(recipient)) ?? (activity.ReplyToId is { Length: > 0 } ? TranscriptRole.Bot : TranscriptRole.User);
    }

    /// <summary>Who an account is; null where nothing says so.</summary>
    public TranscriptRole? Of(JsonObject? account) => RoleIn(account) ?? (account?.Text("id") is { } id && known.TryGetValue(id, out var role) ? role : null);

    private static TranscriptRole? RoleIn(JsonObject? account) => account?.Text("role")?.ToLowerInvariant() switch
    {
        "bot" or "skill" => TranscriptRole.Bot,
        "user" => TranscriptRole.User,
        _ => null,
    };

    private static TranscriptRole? NamedBot(JsonObject? account) =>
        (account?.Text("name") ?? account?.Text("id")) is { } name && (name.Equals("bot", StringComparison.OrdinalIgnoreCase) || name.EndsWith("bot", StringComparison.OrdinalIgnoreCase)) ? TranscriptRole.Bot : null;

    private static TranscriptRole? Other(TranscriptRole? role) => role switch
    {
        TranscriptRole.Bot => TranscriptRole.User,
        TranscriptRole.User => TranscriptRole.Bot,
        _ => null,
    };

    private void Learn(IEnumerable<TranscriptActivity> activities, Func<TranscriptActivity, (TranscriptRole? From, TranscriptRole? Recipient)> look)
    {
        foreach (var activity in activities)
        {
            var (from, recipient) = look(activity);
            Note(activity.Members.Object("from"), from ?? Other(recipient));
            Note(activity.Members.Object("recipient"), recipient ?? Other(from));
        }
    }

    private void Note(JsonObject? account, TranscriptRole? role)
    {
        if (account?.Text("id") is { } id && role is { } told)
        {
            known.TryAdd(id, told);
        }
    }
}

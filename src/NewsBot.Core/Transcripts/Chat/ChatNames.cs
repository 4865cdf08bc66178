using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>The names under which the accounts of a conversation speak in a <c>.chat</c> file: their own where a header can hold them and nobody else has them.</summary>
internal sealed class ChatNames
{
    /// <summary>What means something in a header, or in the regular expression that chatdown makes of names.</summary>
    private static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create(",=:>[](){}|*+?^$\\\n\r\t\0");

    private readonly Dictionary<string, string> users = new(StringComparer.Ordinal);
    private readonly TranscriptRoles roles;

    /// <summary>Finds names for all who speak or are spoken to.</summary>
    public ChatNames(IReadOnlyList<TranscriptActivity> activities, TranscriptRoles roles)
    {
        this.roles = roles;
        var accounts = activities.SelectMany(activity => new[] { activity.Members.Object("from"), activity.Members.Object("recipient") }).OfType<JsonObject>().ToList();
        Bot = accounts.Where(account => roles.Of(account) == TranscriptRole.Bot).Select(NameOf).FirstOrDefault(name => IsUsable(name) && !name!.Equals("user", StringComparison.OrdinalIgnoreCase)) ?? "bot";
        foreach (var account in accounts.Where(account => roles.Of(account) != TranscriptRole.Bot && KeyOf(account) is { Length: > 0 } key && !users.ContainsKey(key)))
        {
            users[KeyOf(account)] = NameOf(account) is { } name && IsUsable(name) && IsFree(name) ? name : Enumerable.Range(users.Count + 1, users.Count + 2).Select(number => string.Create(CultureInfo.InvariantCulture, $"user{number}")).First(IsFree);
        }
    }

    /// <summary>The bot's name.</summary>
    public string Bot { get; }

    /// <summary>The users' names, in the order in which they appear; there is always one.</summary>
    public IReadOnlyList<string> Users => users.Count == 0 ? ["user"] : [.. users.Values];

    /// <summary>The lines of the header.</summary>
    public IEnumerable<string> Header() => [(Users.Count == 1 ? "user=" : "users=") + string.Join(',', Users), "bot=" + Bot];

    /// <summary>Under which name an account speaks; the first user's where it is none that was found.</summary>
    public string Of(JsonObject? account) => roles.Of(account) == TranscriptRole.Bot ? Bot : account is not null && users.TryGetValue(KeyOf(account), out var name) ? name : Users[0];

    /// <summary>A name that may stand in a list of members.</summary>
    public static string InList(JsonNode? account) => NameOf(account as JsonObject ?? [])?.ReplaceLineEndings(" ").Replace(',', '，').Replace(']', '］') ?? "";

    private static string? NameOf(JsonObject account) => account.Text("name") is { Length: > 0 } name ? name : account.Text("id");

    private static string KeyOf(JsonObject account) => account.Text("id") ?? account.Text("name") ?? "";

    private static bool IsUsable(string? name) =>
        name is { Length: > 0 and <= 60 } && name == ChatText.Trimmed(name) && !name.AsSpan().ContainsAny(NotInNames);

    private bool IsFree(string name) =>
        !users.ContainsValue(name) && !users.Values.Append(Bot).Append("bot").Contains(name, StringComparer.OrdinalIgnoreCase) && (users.Count == 0 || !name.Equals("user", StringComparison.OrdinalIgnoreCase));
}

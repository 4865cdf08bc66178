using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Somebody in a <c>.chat</c> file.</summary>
/// <param name="Name">The name, as it was written first.</param>
/// <param name="Role">Bot or user.</param>
internal sealed record ChatAccount(string Name, TranscriptRole Role)
{
    /// <summary>The account as activities hold it.</summary>
    public JsonObject Members() => new() { ["id"] = ChatAccounts.IdOf(Name), ["name"] = Name, ["role"] = Role == TranscriptRole.Bot ? "bot" : "user" };
}

/// <summary>The names of a <c>.chat</c> file and whom they mean, whatever their case. <c>bot</c> is the bot and <c>user</c> the user who spoke last, at first the first one.</summary>
internal sealed class ChatAccounts
{
    private readonly Dictionary<string, ChatAccount> byName = new(StringComparer.Ordinal);

    /// <summary>Enters those that the header names.</summary>
    public ChatAccounts(string bot, IReadOnlyList<string> users)
    {
        Bot = new(bot, TranscriptRole.Bot);
        byName["bot"] = Bot;
        byName[bot.ToLowerInvariant()] = Bot;
        LastUser = "";
        foreach (var user in users.Select(ChatText.Trimmed))
        {
            byName[user.ToLowerInvariant()] = new(user, TranscriptRole.User);
            if (LastUser.Length == 0)
            {
                LastUser = user;
                byName["user"] = byName[user.ToLowerInvariant()];
            }
        }
    }

    /// <summary>The bot.</summary>
    public ChatAccount Bot { get; }

    /// <summary>The name of the user who spoke last.</summary>
    public string LastUser { get; private set; }

    /// <summary>The SHA-1 of a text in Base64, by which chatdown names accounts and conversations.</summary>
    public static string IdOf(string text)
    {
#pragma warning disable CA5350 // A name, not a secret; it has to be the one that chatdown gives.
        return Convert.ToBase64String(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    /// <summary>Whom a name means; null where nobody has it.</summary>
    public ChatAccount? Find(string name) => byName.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>Whom a name means, a new user where nobody has it.</summary>
    public ChatAccount FindOrAdd(string name) => Find(name) ?? (byName[name.ToLowerInvariant()] = new(name, TranscriptRole.User));

    /// <summary>From now on <c>user</c> is this one.</summary>
    public void Spoke(ChatAccount user)
    {
        LastUser = user.Name;
        byName["user"] = Find(user.Name) ?? user;
    }
}

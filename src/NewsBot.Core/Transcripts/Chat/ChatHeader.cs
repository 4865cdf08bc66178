namespace NewsBot.Core.Transcripts.Chat;

/// <summary>The lines at the head of a <c>.chat</c> file, up to the first that is neither <c>bot=…</c>, <c>user=…</c>, <c>users=…</c>, <c>channelId=…</c> nor a comment.</summary>
/// <param name="Bot">The bot's name.</param>
/// <param name="Users">The users' names, as they stand between the commas.</param>
/// <param name="LineCount">How many lines of the file it takes.</param>
internal sealed record ChatHeader(string Bot, IReadOnlyList<string> Users, int LineCount)
{
    private static readonly string[] Names = ["bot", "user", "users", "channelId"];

    /// <summary>Reads the head of a file.</summary>
    /// <param name="lines">The file's lines.</param>
    /// <param name="skipped">How many empty ones stand before them.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static ChatHeader Read(IReadOnlyList<string> lines, int skipped, ChatProblems problems)
    {
        var header = new ChatHeader("bot", [], 0);
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (line.StartsWith('>'))
            {
                header = header with { LineCount = index + 1 };
                continue;
            }

            if (!IsHeader(line))
            {
                break;
            }

            var parts = ChatText.Trimmed(line).Split('=');
            if (parts.Length > 2)
            {
                problems.Add(TranscriptProblemKind.BadHeader, index + 1 + skipped, "A line of the header has one equals sign; write name=value.");
            }

            header = parts[0] switch
            {
                "bot" => header with { Bot = ChatText.Trimmed(parts[1]), LineCount = index + 1 },
                "user" or "users" => header with { Users = parts[1].Split(','), LineCount = index + 1 },
                _ => header with { LineCount = index + 1 },
            };
            if (parts[0] is "user" or "users" && header.Users.FirstOrDefault(name => name != ChatText.Trimmed(name)) is { } loose)
            {
                problems.Add(TranscriptProblemKind.Misleading, index + 1 + skipped, $"Because of the space beside it, \"{ChatText.Trimmed(loose)}:\" begins no turn; write the names without spaces around them.");
            }
        }

        return header.Users.Count == 0 ? header with { Users = ["user"] } : header;
    }

    /// <summary>Whether a line could be one of a header.</summary>
    public static bool IsHeader(string line) => Array.Exists(Names, name => line.Length > name.Length && line[name.Length] == '=' && line.StartsWith(name, StringComparison.Ordinal));
}

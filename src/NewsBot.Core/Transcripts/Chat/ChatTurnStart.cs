using System.Text.RegularExpressions;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Tells the lines that begin a turn: <c>Name:</c>, <c>bot:</c>, <c>user:</c>, or <c>Name-&gt;Other:</c>, whatever their case.</summary>
/// <remarks>chatdown takes names for regular expressions; here they are just names, which is the same unless they hold signs of that language.</remarks>
internal sealed partial class ChatTurnStart
{
    private readonly string[] speakers;
    private readonly string[] receivers;

    /// <summary>For the names of a header, which keep the spaces around them.</summary>
    public ChatTurnStart(ChatHeader header) => (speakers, receivers) = ([.. header.Users, header.Bot, "bot", "user"], [.. header.Users]);

    /// <summary>Speaker, receiver if one is named, and where the text begins; null where the line begins no turn.</summary>
    public (string Speaker, string? Receiver, int Length)? Match(string line)
    {
        foreach (var speaker in speakers.Where(name => Begins(line, 0, name)))
        {
            var at = speaker.Length;
            if (Begins(line, at, ":"))
            {
                return (speaker, null, at + 1);
            }

            if (Begins(line, at, "->") && Array.Find(receivers, name => Begins(line, at + 2, name + ":")) is { } receiver)
            {
                return (speaker, receiver, at + 2 + receiver.Length + 1);
            }
        }

        return null;
    }

    /// <summary>Whether a line would begin a turn if its colon were not the Chinese one, or had no space before it.</summary>
    public bool IsNearly(string line) => Match(line) is null && Match(LooseColon().Replace(line, ":", 1)) is not null;

    private static bool Begins(string line, int at, string with) => line.AsSpan(Math.Min(at, line.Length)).StartsWith(with, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s*：|\s+:", RegexOptions.CultureInvariant)]
    private static partial Regex LooseColon();
}

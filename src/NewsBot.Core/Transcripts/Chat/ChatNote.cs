using System.Text.RegularExpressions;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>A line that begins with <c>&gt;</c>, a comment to chatdown, and that has the form <c>&gt; name: value</c>; the colon may be the Chinese one.</summary>
/// <param name="Line">Its line in the file, counted from 1.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">What stands behind the colon.</param>
internal sealed partial record ChatNote(int Line, string Name, string Value)
{
    /// <summary>Adds members to the activity before it: <c>&gt; also: {"locale":"zh-CN"}</c>.</summary>
    public const string Also = "also";

    /// <summary>An activity that the format has no command for: <c>&gt; activity: {"type":"event","name":"…"}</c>.</summary>
    public const string Activity = "activity";

    /// <summary>Before the first turn: the conversation does not begin with the bot joining, <c>&gt; joins: nobody</c>.</summary>
    public const string Joins = "joins";

    /// <summary>The note of a line; null where it is a comment.</summary>
    public static ChatNote? Read(string line, int number) =>
        Form().Match(line) is { Success: true } match ? new(number, match.Groups[1].Value, ChatText.Trimmed(match.Groups[2].Value)) : null;

    [GeneratedRegex(@"^>\s*([A-Za-z]+(?: [A-Za-z]+)?)\s*[:：](.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Form();
}

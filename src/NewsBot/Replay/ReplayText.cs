using System.Globalization;
using System.Text;

namespace NewsBot.Replay;

/// <summary>A turn that differs, for a terminal.</summary>
internal static class ReplayText
{
    /// <summary>File, line and question, what differs, both replies, and the passages found now with their scores.</summary>
    public static string Write(string file, PlayedTurn turn)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{file}{(turn.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $", line {line}") : "")}, turn {turn.Number}: {turn.Question}\n");
        turn.Differences.ToList().ForEach(difference => text.Append("  - ").Append(difference).Append('\n'));
        Indented("expected", turn.Expected ?? "(not recorded)");
        Indented("actual", turn.Actual.Length > 0 ? turn.Actual : "(no reply)");
        if (turn.Passages.Count > 0)
        {
            Indented("found", string.Join("; ", turn.Passages));
        }

        return text.ToString();

        void Indented(string name, string words) => text.Append("  ").Append(name.PadRight(9)).Append(words.Replace("\n", "\n           ", StringComparison.Ordinal)).Append('\n');
    }
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsBot.Core.Transcripts.Chat;

namespace NewsBot.Core.Transcripts.Replacing;

/// <summary>
/// Changes replies in the lines of a <c>.chat</c> file: the words of the bot's turn, and its line <c>&gt; also:</c> where it has one. Comments, expectations, typing
/// and delays of the turn stay, and every other line does.
/// </summary>
internal sealed partial class ChatReplacement
{
    private readonly Transcript transcript;
    private readonly List<string> lines;
    private readonly ChatTurnStart turnStart;
    private readonly List<int> starts;
    private readonly SortedDictionary<int, (int Count, IReadOnlyList<string> With)> edits = [];

    private ChatReplacement(string text, Transcript transcript)
    {
        this.transcript = transcript;
        lines = [.. text.Split('\n')];
        var skipped = lines.TakeWhile(line => ChatText.Trimmed(line).Length == 0).Count();
        var header = ChatHeader.Read([.. lines.Skip(skipped).Select(WithoutReturn)], skipped, new(""));
        turnStart = new(header);
        starts = [.. Enumerable.Range(skipped + header.LineCount, lines.Count - skipped - header.LineCount).Where(index => !lines[index].StartsWith('>') && turnStart.Match(lines[index]) is not null)];
    }

    /// <summary>The text with other replies, and the turns of which it cannot hold them.</summary>
    public static (string Text, IReadOnlyList<TranscriptTurn> NotHeld) Replace(string text, Transcript transcript, IReadOnlyList<NewReplies> replies)
    {
        var replacement = new ChatReplacement(text, transcript);
        var notHeld = replies.Where(turn => !replacement.TryChange(turn)).Select(turn => turn.Turn).ToList();
        foreach (var (at, (count, with)) in replacement.edits.Reverse())
        {
            replacement.lines.RemoveRange(at, count);
            replacement.lines.InsertRange(at, with);
        }

        return (string.Join('\n', replacement.lines), notHeld);
    }

    private bool TryChange(NewReplies turn)
    {
        var recorded = turn.Turn.Replies.Where(reply => reply.Type == "message").ToList();
        var blocks = recorded.Select(reply => reply.Line is { } line && !lines[line - 1].StartsWith('>') ? starts.FindLastIndex(start => start < line) : -1).ToList();
        if (recorded.Count == 0 || blocks.Contains(-1) || blocks.Distinct().Count() < blocks.Count)
        {
            return false;
        }

        var made = new List<(int At, int Count, IReadOnlyList<string> With)>();
        for (var index = 0; index < Math.Max(recorded.Count, turn.Messages.Count); index++)
        {
            var (reply, block) = (recorded[Math.Min(index, recorded.Count - 1)], blocks[Math.Min(index, recorded.Count - 1)]);
            var (from, to) = (starts[block], block + 1 < starts.Count ? starts[block + 1] : lines.Count);
            if (index >= turn.Messages.Count)
            {
                if (reply.Expectation is not null)
                {
                    return false;
                }

                made.Add((from, to - from, [.. lines[from..to].Where(line => line.StartsWith('>') && !IsAlso(line))]));
            }
            else if (Block(reply, turn, index, from, to, isNew: index >= recorded.Count) is not { } changed)
            {
                return false;
            }
            else if (index < recorded.Count)
            {
                made.Add((from, to - from, changed));
            }
            else
            {
                made[^1] = (made[^1].At, made[^1].Count, [.. made[^1].With, .. changed]);
            }
        }

        made.ForEach(edit => edits[edit.At] = (edit.Count, edit.With));
        return true;
    }

    /// <summary>The lines of a turn of the bot with other words; null where the format cannot hold them.</summary>
    private List<string>? Block(TranscriptActivity reply, NewReplies turn, int index, int from, int to, bool isNew)
    {
        var old = lines[from..to];
        var withNotes = turn.WithNotes || old.Exists(IsAlso);
        if (Written(ReplyMembers.Changed(reply.Members, turn.Messages[index], turn.Evidence), withNotes ? ChatDetail.Content : ChatDetail.Words) is not { } written)
        {
            return null;
        }

        var end = old[0].EndsWith('\r') ? "\r" : "";
        var start = turnStart.Match(old[0])!.Value.Length;
        var lead = Lead().Match(old[0][start..]).Value;
        var words = written.Where(line => !line.StartsWith('>')).Select(line => line + end).ToList();
        words[0] = old[0][..start] + (lead.Length > 0 ? lead : " ") + words[0];
        var also = written.Where(IsAlso).Select(line => line + end).ToList();
        if (isNew)
        {
            return [end, .. words, .. also];
        }

        // Behind the last word or note of the turn there are only empty lines, which belong to the next one.
        var last = old.FindLastIndex(line => line.StartsWith('>') || ChatText.Trimmed(line).Length > 0);
        var notes = old[..(last + 1)].Where(line => line.StartsWith('>')).ToList();
        var place = notes.FindIndex(IsAlso);
        var kept = notes.Where(line => !IsAlso(line)).ToList();
        kept.InsertRange(place < 0 ? 0 : place, also);
        return [.. words, .. kept, .. old[(last + 1)..]];
    }

    /// <summary>The words of a message and its note, as the writer of these files writes them, without the name before them.</summary>
    private List<string>? Written(JsonObject members, ChatDetail detail)
    {
        members.Remove("timestamp");
        var message = new TranscriptActivity { Members = members };
        var roles = new TranscriptRoles(transcript.Activities);
        var others = transcript.Activities.Where(activity => activity.Type == "message" && roles.Of(activity) == TranscriptRole.User).DistinctBy(activity => activity.Members.Object("from")?.Text("id"))
            .Select(activity => new TranscriptActivity { Members = new JsonObject { ["type"] = "message", ["text"] = "?", ["from"] = activity.Members["from"]?.DeepClone(), ["recipient"] = activity.Members["recipient"]?.DeepClone() } });
        var file = ChatWriter.Write(new Transcript([.. others, message]), new("", "reply", detail));
        if (file.Attachments.Count > 0)
        {
            return null;
        }

        var written = file.Text.TrimEnd('\n').Split('\n').ToList();
        var at = written.FindLastIndex(line => !line.StartsWith('>') && turnStart.Match(line) is not null);
        if (at < 0)
        {
            return null;
        }

        written[at] = written[at][turnStart.Match(written[at])!.Value.Length..].TrimStart(' ');
        return written[at..];
    }

    private static string WithoutReturn(string line) => line.EndsWith('\r') ? line[..^1] : line;

    private static bool IsAlso(string line) => ChatNote.Read(WithoutReturn(line), 0)?.Name.Equals(ChatNote.Also, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Spaces, typing and delays before the words.</summary>
    [GeneratedRegex(@"^[ \t]*(?:\[(?:Typing|Delay=\d+)\])*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}

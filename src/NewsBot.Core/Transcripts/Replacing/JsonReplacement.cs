using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Replacing;

/// <summary>
/// Changes replies in the bytes of a <c>.transcript</c> file: only the values that differ, so that every other byte stays, with its order, its indentation, its
/// line ends and whatever other tools have put there.
/// </summary>
internal sealed class JsonReplacement
{
    private readonly byte[] json;
    private readonly bool escapes;
    private readonly string newLine;
    private readonly List<(int Start, int End, byte[] With)> edits = [];

    private JsonReplacement(byte[] json)
    {
        this.json = json;
        newLine = json.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        escapes = Ascii.IsValid(json) && json.AsSpan().IndexOf("\\u"u8) >= 0;
    }

    /// <summary>The file with other replies.</summary>
    /// <param name="json">The file's content without a byte order mark.</param>
    /// <param name="transcript">What was read from it.</param>
    /// <param name="replies">The new replies.</param>
    public static byte[] Replace(byte[] json, Transcript transcript, IReadOnlyList<NewReplies> replies)
    {
        var replacement = new JsonReplacement(json);
        var places = JsonPlaces.Activities(json);
        var indexes = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < transcript.Activities.Count; index++)
        {
            indexes[transcript.Activities[index]] = index;
        }

        foreach (var turn in replies)
        {
            var recorded = turn.Turn.Replies.Where(reply => reply.Type == "message").ToList();
            foreach (var (reply, index) in recorded.Select((reply, index) => (reply, index)))
            {
                if (index < turn.Messages.Count)
                {
                    replacement.Change(places[indexes[reply]], ReplyMembers.Changes(reply.Members, turn.Messages[index], turn.Evidence));
                }
                else
                {
                    replacement.Remove(places, indexes[reply]);
                }
            }

            if (recorded.Count > 0)
            {
                replacement.Insert(places[indexes[recorded[^1]]], recorded[^1], turn, recorded.Count);
            }
        }

        return replacement.Edited();
    }

    private void Change(Range place, IReadOnlyList<(string Name, JsonNode? Value)> changes)
    {
        var members = JsonPlaces.Members(json, place);
        var spaced = members.Any(member => json.AsSpan(member.NameStart..member.ValueStart)[^1] == (byte)' ');
        var (indent, outer) = (JsonPlaces.IndentOf(json, members[0].NameStart), JsonPlaces.IndentOf(json, place.Start.Value) ?? "");
        var size = indent is null ? 0 : Math.Max(1, indent.Length - outer.Length);
        foreach (var (name, value) in changes)
        {
            var at = members.ToList().FindLastIndex(member => member.Name == name);
            if (value is null)
            {
                // With the comma before it, or of the first member the one behind it.
                var (start, end) = at > 0 ? (members[at - 1].ValueEnd, members[at].ValueEnd) : (members[0].NameStart, members.Count > 1 ? members[1].NameStart : members[0].ValueEnd);
                edits.Add((start, end, []));
            }
            else if (at >= 0)
            {
                var (start, end) = (members[at].ValueStart, members[at].ValueEnd);
                var onOneLine = indent is null || (value is not JsonValue && json.AsSpan(start..end).IndexOf((byte)'\n') < 0 && end - start > 2);
                edits.Add((start, end, Bytes(value, onOneLine ? null : indent, size)));
            }
            else
            {
                var lead = (indent is null ? spaced ? ", " : "," : "," + newLine + indent) + Quoted(name) + (spaced ? ": " : ":");
                edits.Add((members[^1].ValueEnd, members[^1].ValueEnd, [.. Encoding.UTF8.GetBytes(lead), .. Bytes(value, indent, size)]));
            }
        }
    }

    private static string Quoted(string name) => "\"" + JavaScriptEncoder.Default.Encode(name) + "\"";

    private void Remove(IReadOnlyList<Range> places, int index) =>
        edits.Add(index > 0 ? (places[index - 1].End.Value, places[index].End.Value, []) : (places[0].Start.Value, places.Count > 1 ? places[1].Start.Value : places[0].End.Value, []));

    /// <summary>Puts the messages behind the last one that are more than there were.</summary>
    private void Insert(Range last, TranscriptActivity reply, NewReplies turn, int count)
    {
        var indent = JsonPlaces.IndentOf(json, last.Start.Value);
        foreach (var (message, index) in turn.Messages.Skip(count).Select((message, index) => (message, index)))
        {
            var members = ReplyMembers.Changed(reply.Members, message, turn.Evidence);
            members["id"] = $"{reply.Id}-{index + 2}";
            edits.Add((last.End.Value, last.End.Value, [.. Encoding.UTF8.GetBytes(indent is null ? "," : "," + newLine + indent), .. Bytes(members, indent, 2)]));
        }
    }

    private byte[] Bytes(JsonNode value, string? indent, int size)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions
        {
            Indented = indent is not null,
            IndentSize = Math.Clamp(size, 1, 8),
            IndentCharacter = indent is ['\t', ..] ? '\t' : ' ',
            NewLine = "\n",
            Encoder = escapes ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            value.WriteTo(writer);
        }

        var text = Encoding.UTF8.GetString(bytes.ToArray());
        return Encoding.UTF8.GetBytes(indent is null ? text : text.Replace("\n", newLine + indent, StringComparison.Ordinal));
    }

    private byte[] Edited()
    {
        var (edited, at) = (new MemoryStream(json.Length), 0);
        foreach (var (start, end, with) in edits.OrderBy(edit => edit.Start))
        {
            // Where two members go that stand side by side, what is between them goes once.
            if (start > at)
            {
                edited.Write(json, at, start - at);
            }

            edited.Write(with);
            at = Math.Max(at, end);
        }

        edited.Write(json, at, json.Length - at);
        return edited.ToArray();
    }
}

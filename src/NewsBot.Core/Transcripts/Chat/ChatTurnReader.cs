using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>
/// Makes activities of one turn's text: commands in brackets are carried out in order, and what is between them is the message's text. Does what chatdown 4.15.0
/// does, its oddities included, and reports those by which something is lost: white space after the last unknown <c>[x]</c> goes; text with an unknown <c>[x]</c>
/// that stands before a command which begins another activity goes; a typing has a higher id than the message after it; a delay counts for the next message.
/// </summary>
internal sealed class ChatTurnReader(ChatReading reading, ChatAccounts accounts, ChatActivities activities, ChatProblems problems)
{
    /// <summary>The activities of a turn, in order; empty where it says nothing.</summary>
    /// <param name="text">The turn without the name before it.</param>
    /// <param name="from">Who speaks.</param>
    /// <param name="recipient">Who is spoken to.</param>
    /// <param name="lines">On which line of the file each of its lines stands, for problems.</param>
    public List<JsonObject> Read(string text, ChatAccount? from, ChatAccount? recipient, IReadOnlyList<int> lines)
    {
        var made = new List<JsonObject>();
        var delay = ChatActivities.BetweenMessages;
        var message = activities.Begin("message", from, recipient);
        var (said, pending, at, row) = (new StringBuilder(), new StringBuilder(), 0, 0);
        while (made.Count <= reading.Limits.Activities && text.IndexOf('[', at) is >= 0 and var open && text.IndexOf(']', open) is >= 0 and var close)
        {
            var tag = ChatTag.Read(text[(open + 1)..close]);
            pending.Append(text, at, open - at);
            row += text.AsSpan(at, open - at).Count('\n');
            var tagLine = lines[row];
            row += text.AsSpan(open, close - open).Count('\n');
            at = close + 1;
            if (!tag.IsKnown)
            {
                said.Append(pending).Append(text, open, at - open);
                pending.Clear();
            }
            else if (tag.IsActivity)
            {
                if (ChatText.Trimmed(pending.ToString()) is { Length: > 0 } before)
                {
                    if (said.Length > 0)
                    {
                        problems.Add(TranscriptProblemKind.Misleading, tagLine, $"Of the text before [{tag.Name}] what leads up to its last bracket is lost, as with chatdown; write [{tag.Name}] in front of the text, or begin a new turn with it.");
                    }

                    Finish(before);
                    message = activities.Begin("message", from, recipient);
                    said.Clear();
                    delay = ChatActivities.BetweenMessages;
                }

                pending.Clear();
                BeginActivity(tag, from, recipient, tagLine, made);
            }
            else if (tag.Name == "delay")
            {
                delay = Delay(tag, tagLine) ?? delay;
            }
            else if (tag.Value is null && tag.Name != "receiptcard")
            {
                problems.Add(TranscriptProblemKind.BadCommand, tagLine, $"[{tag.Name}] says nothing; write what is meant behind it, such as [{tag.Name}=…].");
            }
            else
            {
                AddField(tag, message, tagLine);
            }
        }

        said.Append(ChatText.Trimmed(pending.Append(text, at, text.Length - at).ToString()));
        Finish(said.ToString());
        return made;

        void Finish(string words)
        {
            message["text"] = words;
            if (!activities.Wait(delay))
            {
                problems.Add(TranscriptProblemKind.BadCommand, lines[0], "The delays of this turn lead out of the calendar; write milliseconds, such as [Delay=3000].");
            }

            if (words.Length > 0 || message["attachments"] is not null || message["suggestedActions"] is not null)
            {
                made.Add(activities.Stamp(message));
            }
        }
    }

    private double? Delay(ChatTag tag, int line)
    {
        var delay = tag.Value is { } value ? ChatText.LeadingNumber(value) : null;
        if (delay is null)
        {
            problems.Add(TranscriptProblemKind.BadCommand, line, "This delay is no number; write milliseconds, such as [Delay=3000].");
        }

        return delay;
    }

    private void BeginActivity(ChatTag tag, ChatAccount? from, ChatAccount? recipient, int line, List<JsonObject> made)
    {
        switch (tag.Name)
        {
            case "typing":
                var typing = activities.Begin("typing", from, recipient);
                activities.Wait(ChatActivities.BeforeOthers);
                made.Add(activities.Stamp(typing));
                break;
            case "conversationupdate":
                made.Add(Members(tag, line));
                break;
            default:
                problems.Add(TranscriptProblemKind.Misleading, line, $"[{tag.Name}] makes no activity; write it as a line, > activity: {{\"type\":\"…\"}}.");
                break;
        }
    }

    /// <summary>Who came and who left. It has neither sender nor recipient; the writer of transcripts adds them, for the Emulator needs them.</summary>
    private JsonObject Members(ChatTag tag, int line)
    {
        var (added, removed) = (new JsonArray(), new JsonArray());
        var update = activities.Begin("conversationUpdate", null, null);
        update["membersAdded"] = added;
        update["membersRemoved"] = removed;
        activities.Wait(2 * ChatActivities.BeforeOthers);
        activities.Stamp(update);
        foreach (var (name, value) in (tag.Value ?? "").Split('\n').Where(row => ChatText.Trimmed(row).Length > 0).Select(ChatCards.Property))
        {
            var list = name is "added" or "membersadded" ? added : name is "removed" or "membersremoved" ? removed : null;
            if (list is null)
            {
                problems.Add(TranscriptProblemKind.BadCommand, line, $"A ConversationUpdate knows MembersAdded and MembersRemoved, not \"{name}\"; write one of these, such as MembersAdded=Anna,Bert.");
            }

            foreach (var member in value.Split(',').Select(ChatText.Trimmed))
            {
                list?.Add((JsonNode)accounts.FindOrAdd(member).Members());
            }
        }

        if (tag.Value is null)
        {
            problems.Add(TranscriptProblemKind.BadCommand, line, "This ConversationUpdate has no members; write [ConversationUpdate=MembersAdded=Anna].");
        }

        return update;
    }

    private void AddField(ChatTag tag, JsonObject message, int line)
    {
        if ((tag.Value ?? "").Count(character => character is '\n' or '|') > reading.Limits.TurnLines || message["attachments"] is JsonArray { Count: var attached } && attached >= reading.Limits.TurnLines)
        {
            problems.Add(TranscriptProblemKind.TooLarge, line, $"Here are more than {reading.Limits.TurnLines} lines, buttons or attachments; take some out.");
            return;
        }

        switch (tag.Name)
        {
            case "suggestions":
                message["suggestedActions"] = new JsonObject { ["actions"] = new JsonArray([.. tag.Value!.Split('|').Select(ChatCards.Button)]) };
                break;
            case "attachmentlayout" when tag.Value!.ToLowerInvariant() is "carousel" or "list":
                message["attachmentLayout"] = tag.Value.ToLowerInvariant();
                break;
            case "attachmentlayout":
                problems.Add(TranscriptProblemKind.Misleading, line, $"There is no layout \"{tag.Value}\", it is passed over; write carousel or list.");
                break;
            case "receiptcard":
                problems.Add(TranscriptProblemKind.Misleading, line, "A receipt card cannot be written so and is lost, as with chatdown; attach it as a file, [Attachment=receipt.json receipt].");
                break;
            case "attachment":
                var (attachment, problem) = ChatAttachments.Read(tag.Value!, reading);
                if (problem is not null)
                {
                    problems.Add(TranscriptProblemKind.BadAttachment, line, problem);
                }
                else if (attachment!.Text("contentType") == ContentTypes.Unknown)
                {
                    problems.Add(TranscriptProblemKind.Misleading, line, "The address does not say what it leads to, and is not asked; write the content type behind it, such as image/png.");
                }

                Attach(message, attachment);
                break;
            default:
                Attach(message, ChatCards.Read(tag.Name, tag.Value!, property => problems.Add(TranscriptProblemKind.Misleading, line, $"A card has no property \"{property}\" here, it is passed over; see the format's list.")));
                break;
        }
    }

    private static void Attach(JsonObject message, JsonObject? attachment)
    {
        if (attachment is not null)
        {
            (message["attachments"] as JsonArray ?? (JsonArray)(message["attachments"] = new JsonArray())).Add((JsonNode)attachment);
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Carries out the notes of a turn on its activities, in their order: what is expected, what an activity has besides, and activities that no command makes.</summary>
internal sealed class ChatNotes(ChatActivities activities, ChatProblems problems, TranscriptLimits limits)
{
    private readonly Dictionary<TranscriptRole, string> lastMessage = [];

    /// <summary>Carries out the notes before the first turn on the bot's joining: what all turns are expected to be, and whether it is there at all (<c>&gt; joins: nobody</c>).</summary>
    public (TurnExpectation? ForAll, bool Joins) ApplyToHead(TranscriptActivity joining, IEnumerable<ChatNote> notes)
    {
        var (all, joins) = ((TurnExpectation?)null, true);
        foreach (var note in notes.Where(IsMeant))
        {
            switch (note.Name.ToLowerInvariant())
            {
                case ChatNote.Also:
                    AddTo(joining, note);
                    break;
                case ChatNote.Joins when note.Value == "nobody":
                    joins = false;
                    break;
                case ChatNote.Joins or ChatNote.Activity:
                    problems.Add(TranscriptProblemKind.BadCommand, note.Line, $"Before the first turn, \"> {note.Name}: {note.Value}\" says nothing; move it behind one.");
                    break;
                default:
                    all = Expect(note, all);
                    break;
            }
        }

        return (all, joins);
    }

    /// <summary>The activities of a turn with what its notes say.</summary>
    public IEnumerable<TranscriptActivity> Apply(IEnumerable<JsonObject> turn, IReadOnlyList<ChatNote> notes, ChatAccount? from, ChatAccount? recipient, int? line)
    {
        var made = turn.Select(members => new TranscriptActivity { Members = members, Line = line }).ToList();
        foreach (var note in notes.Where(IsMeant))
        {
            if (note.Name.Equals(ChatNote.Activity, StringComparison.OrdinalIgnoreCase))
            {
                made.AddRange(Made(note, from, recipient) is { } activity ? [activity] : []);
            }
            else if (made.Count == 0)
            {
                problems.Add(TranscriptProblemKind.BadExpectation, note.Line, $"\"{note.Name}\" stands in a turn without words; write what is said in front of it.");
            }
            else if (note.Name.Equals(ChatNote.Joins, StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(TranscriptProblemKind.BadCommand, note.Line, "Who joins is said before the first turn; move this line to the head of the file.");
            }
            else if (note.Name.Equals(ChatNote.Also, StringComparison.OrdinalIgnoreCase))
            {
                AddTo(made[^1], note);
            }
            else
            {
                made[^1] = made[^1] with { Expectation = Expect(note, made[^1].Expectation) };
            }
        }

        foreach (var message in made.Where(activity => activity is { Type: "message", Id: not null } && from is not null))
        {
            lastMessage[from!.Role] = message.Id!;
        }

        return made;
    }

    /// <summary>Whether a note is one of ours. One that nearly is gets a warning, any other is a comment.</summary>
    private bool IsMeant(ChatNote note)
    {
        if (ExpectationLine.IsName(note.Name) || note.Name.ToLowerInvariant() is ChatNote.Also or ChatNote.Activity or ChatNote.Joins)
        {
            return true;
        }

        if (ExpectationLine.Near(note.Name) is { } near)
        {
            problems.Add(TranscriptProblemKind.Misleading, note.Line, $"\"{note.Name}\" is taken for a comment; if \"{near}\" is meant, write that.");
        }

        return false;
    }

    private void AddTo(TranscriptActivity activity, ChatNote note)
    {
        MergePatch.Apply(activity.Members, Json(note) ?? []);
        if (activity.Type.Length == 0)
        {
            problems.Add(TranscriptProblemKind.BadCommand, note.Line, "This takes the activity's \"type\" away; give it another, such as \"event\".");
        }
    }

    private TurnExpectation? Expect(ChatNote note, TurnExpectation? before)
    {
        var (expectation, problem) = ExpectationLine.Read(note.Name, note.Value, before);
        if (problem is not null)
        {
            problems.Add(TranscriptProblemKind.BadExpectation, note.Line, problem);
        }

        return expectation ?? before;
    }

    /// <summary>An activity of a note. It has the turn's sender and receiver unless it says others; as <c>replyToId</c>, <c>@last</c> is the last message of the other side.</summary>
    private TranscriptActivity? Made(ChatNote note, ChatAccount? from, ChatAccount? recipient)
    {
        if (Json(note) is not { } given)
        {
            return null;
        }

        if (given.Text("type") is null or "")
        {
            problems.Add(TranscriptProblemKind.BadCommand, note.Line, "This activity has no \"type\"; give it one, such as \"event\".");
            return null;
        }

        if (given.Text("replyToId") == "@last")
        {
            given["replyToId"] = lastMessage.GetValueOrDefault(from?.Role == TranscriptRole.Bot ? TranscriptRole.User : TranscriptRole.Bot);
        }

        activities.Wait(ChatActivities.BeforeOthers);
        var members = activities.Stamp(activities.Begin(given.Text("type")!, from, recipient));
        MergePatch.Apply(members, given);
        return new() { Members = members, Line = note.Line };
    }

    private JsonObject? Json(ChatNote note)
    {
        try
        {
            using var document = JsonDocument.Parse(TranscriptBytes.RepairHalfCharacters(note.Value), new JsonDocumentOptions { MaxDepth = limits.Depth });
            if (JsonMembers.NodeOf(document) is JsonObject members)
            {
                return members;
            }
        }
        catch (JsonException)
        {
            // Said below.
        }

        problems.Add(TranscriptProblemKind.BadCommand, note.Line, $"Behind \"{note.Name}:\" one line of JSON is expected, such as {{\"locale\":\"zh-CN\"}}; correct it.");
        return null;
    }
}

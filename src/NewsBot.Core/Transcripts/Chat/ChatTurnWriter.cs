using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Writes turn after turn, with a reader running along that tells what the text so far is read as.</summary>
internal sealed class ChatTurnWriter
{
    /// <summary>A conversation does not pause for longer.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(366);

    private readonly Transcript transcript;
    private readonly ChatWriting writing;
    private readonly TranscriptRoles roles;
    private readonly ChatNames names;
    private readonly ChatAttachmentFiles files;
    private readonly ChatTurnText turnText;
    private readonly ChatConversation mirror;
    private readonly ChatDifference difference;
    private readonly StringBuilder text = new();
    private readonly DateTimeOffset? begin;
    private readonly DateTimeOffset mirrorBegin;
    private readonly Dictionary<TranscriptRole, string?> lastMessage = [];
    private string lastUser;

    /// <summary>Begins with nothing written.</summary>
    public ChatTurnWriter(Transcript transcript, ChatWriting writing)
    {
        (this.transcript, this.writing) = (transcript, writing);
        roles = new(transcript.Activities);
        names = new(transcript.Activities, roles);
        files = new(writing.Stem);
        difference = new(writing);
        lastUser = names.Users[0];
        begin = transcript.Activities.Count > 0 ? transcript.Activities[0].Timestamp : null;
        var reading = new ChatReading { File = writing.File, Attachments = files.Read };
        mirrorBegin = reading.Start.AddMilliseconds(ChatActivities.BeforeOthers);
        var header = new ChatHeader(names.Bot, names.Users, 0);
        turnText = new(new(header), files);
        mirror = new(reading, header, "", new(writing.File));
    }

    /// <summary>Whether a typing and the activity after it are one turn.</summary>
    public static bool AreOneTurn(TranscriptActivity typing, TranscriptActivity next) =>
        typing is { Type: "typing", Expectation: null } && next.Type == "message" && Same(typing, next, "from") && Same(typing, next, "recipient");

    /// <summary>Writes header, expectations of all turns and the beginning; returns which activity comes next.</summary>
    public int WriteHead()
    {
        text.AppendJoin('\n', names.Header()).Append('\n');
        AppendExpectation(transcript.Expectation);
        var joining = mirror.FinishTurn()[0];
        var first = transcript.Activities.Count > 0 && transcript.Activities[0] is { Type: "conversationUpdate", Expectation: null } update ? update : null;
        if (first is not null)
        {
            AppendAlso(difference.Of(joining.Members, first.Members));
        }
        else if (writing.Detail != ChatDetail.Words)
        {
            text.Append("> ").Append(ChatNote.Joins).Append(": nobody\n");
        }

        return first is null ? 0 : 1;
    }

    /// <summary>Writes an activity, and a typing before it, as one turn if that holds both.</summary>
    public void WriteTurn(TranscriptActivity activity, TranscriptActivity? afterTyping)
    {
        var start = Start(activity);
        AppendGap(start, afterTyping ?? activity, activity.Type == "message" && afterTyping is null ? null : activity.Type == "conversationUpdate" ? 2 * ChatActivities.BeforeOthers : ChatActivities.BeforeOthers);
        var body = activity.Type switch
        {
            "message" => turnText.Message(activity.Members, afterTyping is not null, DelayOf(activity, afterTyping is not null)),
            "typing" => "[Typing]",
            "conversationUpdate" => ChatTurnText.Members(activity.Members),
            _ => null,
        };
        var position = mirror.Position;
        var read = body is null ? [] : ReadBack([.. $"{start} {body}".Split('\n')]);
        if (afterTyping is not null && (read.Count != 2 || difference.Of(read[0].Members, afterTyping.Members).Count > 0))
        {
            mirror.Position = position;
            WriteTurn(afterTyping, null);
            WriteTurn(activity, null);
            return;
        }

        if (read.Count != (afterTyping is null ? 1 : 2) || read[^1].Type != activity.Type)
        {
            mirror.Position = position;
            WriteAsNote(start, activity);
        }
        else
        {
            text.Append('\n').Append(start).Append(body!.Length > 0 ? " " : "").Append(body).Append('\n');
            AppendAlso(difference.Of(read[^1].Members, activity.Members));
            AppendExpectation(activity.Expectation);
        }

        if (activity.Type == "message")
        {
            lastMessage[roles.Of(activity)] = activity.Id;
        }
    }

    /// <summary>The file, and all that it does not hold.</summary>
    public ChatFile Whole() => new(text.ToString(), files.Files, difference.Problems());

    /// <summary>The speaker, with the receiver where it would be somebody else; as the reader will see it.</summary>
    private string Start(TranscriptActivity activity)
    {
        var (from, recipient) = (activity.Members.Object("from"), activity.Members.Object("recipient"));
        if (roles.Of(activity) == TranscriptRole.User)
        {
            lastUser = names.Of(from);
            return lastUser + ":";
        }

        return recipient is null || names.Of(recipient) == lastUser || roles.Of(recipient) == TranscriptRole.Bot ? names.Bot + ":" : $"{names.Bot}->{names.Of(recipient)}:";
    }

    private List<TranscriptActivity> ReadBack(IEnumerable<string> lines)
    {
        var before = mirror.FinishTurn().Count;
        foreach (var line in lines)
        {
            mirror.Take(line.EndsWith('\r') ? line[..^1] : line, 1, isHeader: false);
        }

        return [.. mirror.FinishTurn().Skip(before)];
    }

    /// <summary>How long to wait before a message so that it is as far from the first activity as it was.</summary>
    private double? DelayOf(TranscriptActivity activity, bool afterTyping) => Until(activity) - (afterTyping ? ChatActivities.BeforeOthers : 0);

    /// <summary>The milliseconds until an activity was, as far as the text goes; null where that does not matter, is not known, or is so long that the clock was wrong.</summary>
    private double? Until(TranscriptActivity activity) =>
        writing.Detail == ChatDetail.Content && activity.Timestamp is { } time && begin is { } first && (time - first - (mirror.Position.Now - mirrorBegin)) is var wait && wait.Duration() < LongestWait
            ? Math.Round(wait.TotalMilliseconds)
            : null;

    /// <summary>Only messages have a delay of their own; before anything else an empty turn waits, where it would be a second or more off.</summary>
    private void AppendGap(string start, TranscriptActivity activity, double? natural)
    {
        if (natural is { } own && Until(activity) - own is { } gap && Math.Abs(gap) >= 1000)
        {
            var wait = string.Create(CultureInfo.InvariantCulture, $"{start} [Delay={gap:F0}]");
            ReadBack([wait]);
            text.Append('\n').Append(wait).Append('\n');
        }
    }

    /// <summary>Writes an activity that no command makes.</summary>
    private void WriteAsNote(string start, TranscriptActivity activity)
    {
        if (writing.Detail == ChatDetail.Words || activity.Type.Length == 0)
        {
            difference.LeaveOut(activity);
            return;
        }

        AppendGap(start, activity, ChatActivities.BeforeOthers);
        var bare = new JsonObject { ["type"] = activity.Type };
        var patch = difference.Of(ReadBack([start, $"> {ChatNote.Activity}: {JsonMembers.WriteLine(bare)}"])[0].Members, activity.Members);
        foreach (var (name, value) in patch.ToList())
        {
            bare[name] = value?.DeepClone();
        }

        if (writing.Detail == ChatDetail.Content && activity.ReplyToId is { Length: > 0 } answered && lastMessage.GetValueOrDefault(roles.Of(activity) == TranscriptRole.Bot ? TranscriptRole.User : TranscriptRole.Bot) == answered)
        {
            bare["replyToId"] = "@last";
        }

        text.Append('\n').Append(start).Append("\n> ").Append(ChatNote.Activity).Append(": ").Append(JsonMembers.WriteLine(bare)).Append('\n');
        AppendExpectation(activity.Expectation);
    }

    private void AppendAlso(JsonObject patch)
    {
        if (patch.Count > 0 && writing.Detail != ChatDetail.Words)
        {
            text.Append("> ").Append(ChatNote.Also).Append(": ").Append(JsonMembers.WriteLine(patch)).Append('\n');
        }
        else
        {
            difference.LeaveOut(patch);
        }
    }

    private void AppendExpectation(TurnExpectation? expectation)
    {
        if (expectation is not null)
        {
            var (lines, isWhole) = ExpectationLine.Write(expectation);
            text.Append(string.Concat(lines.Select(line => line + "\n")));
            difference.LeaveOutExpectation(!isWhole);
        }
    }

    private static bool Same(TranscriptActivity one, TranscriptActivity other, string account) => JsonNode.DeepEquals(one.Members[account], other.Members[account]);
}

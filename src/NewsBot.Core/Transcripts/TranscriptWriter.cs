using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Core.Transcripts.Chat;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Core.Transcripts;

/// <summary>
/// Writes <c>.transcript</c> files that the Emulator and Microsoft's other tools open: a bare JSON array in UTF-8 without a byte order mark, in which every activity has
/// <c>id</c>, <c>timestamp</c>, <c>conversation.id</c>, and <c>from</c> and <c>recipient</c> with their <c>role</c>. Members that are there stay as they are.
/// </summary>
public static class TranscriptWriter
{
    /// <summary>Two seconds: between activities of which nobody knows when they were.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(ChatActivities.BetweenMessages);

    /// <summary>The file's bytes; the same conversation gives the same ones.</summary>
    public static byte[] Write(Transcript transcript)
    {
        var list = new JsonArray([.. Complete(transcript).Activities.Select(Members)]);
        if (transcript.Expectation is { } all && list.Count > 0)
        {
            list[0]!["expectAll"] = ExpectationJson.Write(all);
        }

        return [.. JsonMembers.Write(list, indented: true), (byte)'\n'];
    }

    /// <summary>
    /// The conversation with what its activities lack. Sender and recipient are needed by the Emulator on every activity, chatdown's conversationUpdate has neither; they
    /// become the last ones of that role, or <c>user</c> and <c>bot</c>. A missing time is two seconds after the one before.
    /// </summary>
    public static Transcript Complete(Transcript transcript)
    {
        var roles = new TranscriptRoles(transcript.Activities);
        var ids = transcript.Activities.Select(activity => activity.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var conversation = transcript.Activities.Select(activity => activity.Members.Object("conversation")?.Text("id")).FirstOrDefault(id => !string.IsNullOrEmpty(id)) ?? "conversation";
        var known = new Dictionary<TranscriptRole, JsonObject>
        {
            [TranscriptRole.User] = FirstOf(TranscriptRole.User) ?? new() { ["id"] = "user", ["name"] = "user" },
            [TranscriptRole.Bot] = FirstOf(TranscriptRole.Bot) ?? new() { ["id"] = "bot", ["name"] = "bot" },
        };
        var time = transcript.Activities.Select(activity => activity.Timestamp).FirstOrDefault(moment => moment is not null) is { } first ? Later(first, -Step * (transcript.Activities.TakeWhile(activity => activity.Timestamp is null).Count() + 1)) : new ChatReading { File = "" }.Start;
        var next = 0;
        return transcript with { Activities = [.. transcript.Activities.Select(activity => activity with { Members = Completed(activity) })] };

        JsonObject? FirstOf(TranscriptRole role) => transcript.Activities.SelectMany(activity => new[] { activity.Members.Object("from"), activity.Members.Object("recipient") }).FirstOrDefault(account => account is not null && roles.Of(account) == role);

        JsonObject Completed(TranscriptActivity activity)
        {
            var members = (JsonObject)activity.Members.DeepClone();
            var role = roles.Of(activity);
            time = activity.Timestamp ?? Later(time, Step);
            if (string.IsNullOrEmpty(activity.Id))
            {
                members["id"] = NewId();
            }

            members["timestamp"] = activity.Timestamp is null ? TranscriptActivity.Write(time) : members["timestamp"]!.DeepClone();
            Account("from", role);
            Account("recipient", role == TranscriptRole.Bot ? TranscriptRole.User : TranscriptRole.Bot);
            if (members["conversation"] is not JsonObject told)
            {
                members["conversation"] = told = [];
            }

            if (string.IsNullOrEmpty(told.Text("id")))
            {
                told["id"] = conversation;
            }

            return members;

            void Account(string name, TranscriptRole account)
            {
                if (members[name] is not JsonObject given)
                {
                    members[name] = given = (JsonObject)known[account].DeepClone();
                }

                if (string.IsNullOrEmpty(given.Text("role")))
                {
                    given["role"] = account == TranscriptRole.Bot ? "bot" : "user";
                }

                known[account] = given;
            }
        }

        string NewId()
        {
            string id;
            do
            {
                id = (++next).ToString(CultureInfo.InvariantCulture);
            }
            while (!ids.Add(id));

            return id;
        }
    }

    /// <summary>Some time later, as far as the calendar goes.</summary>
    private static DateTimeOffset Later(DateTimeOffset time, TimeSpan by) =>
        by > TimeSpan.Zero ? time > DateTimeOffset.MaxValue - by ? time : time + by : time < DateTimeOffset.MinValue - by ? time : time + by;

    private static JsonObject Members(TranscriptActivity activity)
    {
        var members = (JsonObject)activity.Members.DeepClone();
        if (activity.Expectation is { } expectation)
        {
            members["expect"] = ExpectationJson.Write(expectation);
        }

        return members;
    }
}

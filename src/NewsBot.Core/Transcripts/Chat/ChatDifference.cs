using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Says in what an activity as it is read differs from the one that was meant, as far as the detail asked for goes, and counts what is left out.</summary>
internal sealed class ChatDifference(ChatWriting writing)
{
    /// <summary>What is made anew when a conversation is read that holds only its content.</summary>
    private static readonly string[] MadeAnew = ["id", "timestamp", "localTimestamp", "conversation", "channelId", "serviceUrl", "from", "recipient", "replyToId"];

    private static readonly string[] Lists = ["membersAdded", "membersRemoved"];

    private readonly SortedDictionary<string, int> members = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> activities = new(StringComparer.Ordinal);
    private int expectations;

    /// <summary>What has to be changed in <paramref name="read"/>.</summary>
    public JsonObject Of(JsonObject read, JsonObject meant)
    {
        if (writing.Detail == ChatDetail.Everything)
        {
            return MergePatch.Between(read, meant);
        }

        var (given, wanted) = (Content(read), Content(meant));
        foreach (var list in Lists.Where(list => NamesIn(given, list).SequenceEqual(NamesIn(wanted, list))))
        {
            given.Remove(list);
            wanted.Remove(list);
        }

        return MergePatch.Between(given, wanted);
    }

    /// <summary>Counts members that are left out.</summary>
    public void LeaveOut(JsonObject patch)
    {
        foreach (var (name, _) in patch)
        {
            members[name] = members.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>Counts an activity that is left out.</summary>
    public void LeaveOut(TranscriptActivity activity) => activities[activity.Type] = activities.GetValueOrDefault(activity.Type) + 1;

    /// <summary>Counts an expectation that no line holds.</summary>
    public void LeaveOutExpectation(bool isLeftOut) => expectations += isLeftOut ? 1 : 0;

    /// <summary>A sentence for each kind of thing left out.</summary>
    public IReadOnlyList<TranscriptProblem> Problems()
    {
        var problems = new List<TranscriptProblem>();
        Add(members.Count > 0, $"Left out: {List(members)}; ask for the content to keep them as lines that other tools take for comments.");
        Add(activities.Count > 0, $"Left out, as the format has no command for them: {List(activities)}; ask for the content to keep them as lines that other tools take for comments.");
        Add(expectations > 0, "Left out: what is expected with a line break or spaces around it; keep the transcript for that.");
        return problems;

        void Add(bool isNeeded, string message)
        {
            if (isNeeded)
            {
                problems.Add(new(writing.File, null, null, TranscriptProblemKind.LeftOut, message));
            }
        }
    }

    private static JsonObject Content(JsonObject activity)
    {
        var copy = (JsonObject)activity.DeepClone();
        foreach (var name in copy.Where(member => MadeAnew.Contains(member.Key) || member.Value is JsonArray { Count: 0 }).Select(member => member.Key).ToList())
        {
            copy.Remove(name);
        }

        return copy;
    }

    private static IEnumerable<string> NamesIn(JsonObject activity, string list) => (activity[list] as JsonArray ?? []).Select(ChatNames.InList);

    private static string List(SortedDictionary<string, int> counts) => string.Join(", ", counts.Select(count => $"{count.Value} × {count.Key}"));
}

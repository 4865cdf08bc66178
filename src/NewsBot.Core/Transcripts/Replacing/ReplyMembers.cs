using System.Text.Json.Nodes;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Core.Transcripts.Replacing;

/// <summary>Tells what of a reply is what it says and shows, which a new reply replaces, from what it is called, when it was and whom it was for, which stays.</summary>
internal static class ReplyMembers
{
    private static readonly string[] Said = ["text", "speak", "summary", "attachmentLayout", "attachments", "suggestedActions", "entities", "value"];

    /// <summary>The members that change, each with its new value; null where it goes.</summary>
    public static IReadOnlyList<(string Name, JsonNode? Value)> Changes(JsonObject recorded, JsonObject reply, JsonObject? evidence)
    {
        var changes = Said.Select(name => (name, Value: reply[name])).Where(one => !JsonNode.DeepEquals(recorded[one.name], one.Value)).ToList();
        if (recorded.Object("channelData") is { } old && old.ContainsKey(TurnEvidence.Member))
        {
            // Evidence of the old reply would be none of the new one.
            var data = (JsonObject)old.DeepClone();
            data.Remove(TurnEvidence.Member);
            if (evidence is not null)
            {
                data[TurnEvidence.Member] = evidence.DeepClone();
            }

            changes.Add(("channelData", data.Count > 0 ? data : null));
        }

        return changes;
    }

    /// <summary>The recorded reply with the changes made.</summary>
    public static JsonObject Changed(JsonObject recorded, JsonObject reply, JsonObject? evidence)
    {
        var members = (JsonObject)recorded.DeepClone();
        foreach (var (name, value) in Changes(recorded, reply, evidence))
        {
            if (value is null)
            {
                members.Remove(name);
            }
            else
            {
                members[name] = value.DeepClone();
            }
        }

        return members;
    }
}

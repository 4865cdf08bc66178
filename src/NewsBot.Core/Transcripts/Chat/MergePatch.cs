using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Says by what two objects differ, as JSON (RFC 7396, JSON Merge Patch): objects are compared member by member, anything else is replaced, and null takes a member away.</summary>
internal static class MergePatch
{
    /// <summary>Changes an object as a patch says.</summary>
    public static void Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                target.Remove(name);
            }
            else if (value is JsonObject inner)
            {
                if (target[name] is not JsonObject old)
                {
                    target[name] = old = [];
                }

                Apply(old, inner);
            }
            else
            {
                target[name] = value.DeepClone();
            }
        }
    }

    /// <summary>The patch that makes the one object the other. Members that are null in <paramref name="wanted"/> become missing ones, which is the same to every reader of activities.</summary>
    public static JsonObject Between(JsonObject given, JsonObject wanted)
    {
        var patch = new JsonObject();
        foreach (var (name, value) in wanted)
        {
            if (value is JsonObject inner && given[name] is JsonObject old)
            {
                if (Between(old, inner) is { Count: > 0 } difference)
                {
                    patch[name] = difference;
                }
            }
            else if (value is not null && !JsonNode.DeepEquals(value, given[name]))
            {
                patch[name] = value.DeepClone();
            }
        }

        foreach (var (name, value) in given)
        {
            if (value is not null && wanted[name] is null)
            {
                patch[name] = null;
            }
        }

        return patch;
    }
}

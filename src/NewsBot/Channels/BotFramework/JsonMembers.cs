using System.Text.Json;

namespace NewsBot.Channels.BotFramework;

/// <summary>Looks into JSON of which nothing is known: a member that is missing or of another type is none.</summary>
internal static class JsonMembers
{
    /// <summary>A member of an object; null where there is no object or no such member.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    /// <summary>A member that is a string; null where it is not.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}

using System.Text.Json;
using NewsBot.Core.Feedback;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// Reads what users thought of an answer out of activities, by any of three routes:
/// <list type="number">
/// <item>the <c>event</c> of a Web Chat page, which names the answer by the id in its action;</item>
/// <item>the <c>invoke</c> of Teams' form and of newer Web Chat pages, which names the reply;</item>
/// <item>a <c>messageReaction</c>, which names the reply too.</item>
/// </list>
/// Whatever is not understood is no feedback, and no error.
/// </summary>
internal static class FeedbackReader
{
    /// <summary>The event's name.</summary>
    public const string EventName = "webchat:activity-status/feedback";

    /// <summary>The invoke's name.</summary>
    public const string InvokeName = "message/submitAction";

    /// <summary>What the id in an action begins with; the kind and the answer's id follow.</summary>
    public const string UrnStart = "urn:newsbot:";

    /// <summary>What the activity says, in the order in which it counts; what is taken back comes first.</summary>
    /// <param name="activity">An activity of any type.</param>
    /// <param name="longestComment">How much of a comment is kept, in UTF-16 units.</param>
    /// <param name="at">When it came.</param>
    public static IReadOnlyList<FeedbackNote.Said> Read(Activity activity, int longestComment, DateTimeOffset at) => activity switch
    {
        { Type: "event", Name: EventName } => [.. (activity.Entities ?? []).Select(entity => FromAction(activity, entity, at)).OfType<FeedbackNote.Said>().Take(1)],
        { Type: "invoke", Name: InvokeName } => FromForm(activity, longestComment, at) is { } said ? [said] : [],
        { Type: "messageReaction", ReplyToId.Length: > 0 } => [
            .. Reactions(activity.ReactionsRemoved).Distinct().Select(reaction => About(activity, reaction, FeedbackRoute.Reaction, at) with { TakenBack = true }),
            .. Reactions(activity.ReactionsAdded).Distinct().Select(reaction => About(activity, reaction, FeedbackRoute.Reaction, at))],
        _ => [],
    };

    /// <summary>The action that a page copies into the event. The id that the bot gave it says which answer is meant.</summary>
    private static FeedbackNote.Said? FromAction(Activity activity, JsonElement entity, DateTimeOffset at)
    {
        if (entity.Text("@id") is not { } id || !id.StartsWith(UrnStart, StringComparison.Ordinal) || id[UrnStart.Length..].Split(':') is not [var kind, { Length: > 0 } answer])
        {
            return null;
        }

        return ReactionNamed(kind) is { } reaction ? About(activity, reaction, FeedbackRoute.Event, at) with { Answer = answer, Reply = null } : null;
    }

    private static FeedbackNote.Said? FromForm(Activity activity, int longestComment, DateTimeOffset at)
    {
        if (activity is not { Value: { } value, ReplyToId.Length: > 0 } || value.Text("actionName") is not "feedback" || value.Member("actionValue") is not { } given || ReactionNamed(given.Text("reaction")) is not { } reaction)
        {
            return null;
        }

        return About(activity, reaction, FeedbackRoute.Form, at) with { Comment = CommentMask.Apply(WordsIn(given.Member("feedback")), longestComment) };
    }

    /// <summary>Teams sends the form as JSON in a string, newer Web Chat as an object; either may be empty or missing.</summary>
    private static string? WordsIn(JsonElement? feedback)
    {
        if (feedback is not { ValueKind: JsonValueKind.String } text)
        {
            return feedback?.Text("feedbackText");
        }

        try
        {
            using var form = JsonDocument.Parse(text.GetString()!);
            return form.RootElement.ValueKind == JsonValueKind.String ? form.RootElement.GetString() : form.RootElement.Text("feedbackText");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return text.GetString();
        }
    }

    private static FeedbackNote.Said About(Activity activity, Reaction reaction, FeedbackRoute route, DateTimeOffset at) =>
        new(null, activity.ReplyToId, activity.ChannelId ?? "", activity.Conversation?.Id ?? "", activity.From?.Id ?? "", reaction, false, null, route, at);

    private static IEnumerable<Reaction> Reactions(IReadOnlyList<MessageReaction?>? reactions) => (reactions ?? []).Select(reaction => ReactionNamed(reaction?.Type)).OfType<Reaction>();

    /// <summary>Hearts count as praise; laughing, surprise, sadness and anger are about the news as often as about the answer, and do not count.</summary>
    private static Reaction? ReactionNamed(string? type) => type?.ToLowerInvariant() switch
    {
        "like" or "heart" or "plusone" or "thumbsup" => Reaction.Like,
        "dislike" or "minusone" or "thumbsdown" => Reaction.Dislike,
        _ => null,
    };
}

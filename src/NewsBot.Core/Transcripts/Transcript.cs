using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Core.Transcripts;

/// <summary>A conversation as a file holds it: its activities in order, with every member that they came with.</summary>
/// <param name="Activities">The activities, in the order in which they happened.</param>
/// <param name="Expectation">What is expected of every turn of the conversation, besides what a turn says itself; null where nothing is.</param>
public sealed record Transcript(IReadOnlyList<TranscriptActivity> Activities, TurnExpectation? Expectation = null)
{
    /// <summary>What the user did, each with what the bot made of it, in order.</summary>
    /// <remarks>
    /// A reply belongs to the activity that its <c>replyToId</c> names, if that is one of a user; else to the last one before it. What the bot says before any
    /// user does something belongs to nobody and is left out.
    /// </remarks>
    public IReadOnlyList<TranscriptTurn> Turns()
    {
        var roles = new TranscriptRoles(Activities);
        var replies = new List<(TranscriptActivity Activity, List<TranscriptActivity> Replies)>();
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var activity in Activities.Where(activity => activity.Type != "trace"))
        {
            if (roles.Of(activity) == TranscriptRole.User)
            {
                replies.Add((activity, []));
                byId[activity.Id ?? ""] = replies.Count - 1;
            }
            else if (replies.Count > 0)
            {
                replies[activity.ReplyToId is { Length: > 0 } id && byId.TryGetValue(id, out var index) ? index : ^1].Replies.Add(activity);
            }
        }

        return [.. replies.Select(turn => new TranscriptTurn(turn.Activity, turn.Replies))];
    }
}

/// <summary>Something a user did, and the bot's answers to it, in order.</summary>
public sealed record TranscriptTurn(TranscriptActivity User, IReadOnlyList<TranscriptActivity> Replies);

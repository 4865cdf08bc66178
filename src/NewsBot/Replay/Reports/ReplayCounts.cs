namespace NewsBot.Replay.Reports;

/// <summary>How many there are of what.</summary>
internal sealed record ReplayCounts(int Conversations, int Turns, int Passed, int Different, int Unreadable)
{
    /// <summary>Of these conversations.</summary>
    public static ReplayCounts Of(IReadOnlyList<PlayedConversation> conversations)
    {
        var (turns, different) = (conversations.Sum(conversation => conversation.Turns.Count), conversations.Sum(conversation => conversation.Turns.Count(turn => !turn.Passed)));
        return new(conversations.Count, turns, turns - different, different, conversations.Count(conversation => conversation.Problem is not null));
    }
}

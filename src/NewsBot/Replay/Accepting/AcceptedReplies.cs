namespace NewsBot.Replay.Accepting;

/// <summary>What became of a conversation's new replies.</summary>
/// <param name="Accepted">The turns whose new replies the file holds now.</param>
/// <param name="Left">The turns that differ and were left as they are, each with the reason in one sentence.</param>
internal sealed record AcceptedReplies(IReadOnlyList<PlayedTurn> Accepted, IReadOnlyList<(PlayedTurn Turn, string Why)> Left);

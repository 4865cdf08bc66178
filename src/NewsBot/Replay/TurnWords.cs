namespace NewsBot.Replay;

/// <summary>The words of a turn's replies as a person compares them: without the list of sources and the signs of Markdown, unless only these differ.</summary>
/// <param name="Expected">The recorded words; null where nothing was recorded.</param>
/// <param name="Actual">The new words.</param>
/// <param name="Pieces">Both as one, with what differs told apart; empty where nothing was recorded.</param>
internal sealed record TurnWords(string? Expected, string Actual, IReadOnlyList<DiffPiece> Pieces)
{
    /// <summary>The words of <paramref name="turn"/>.</summary>
    public static TurnWords Of(PlayedTurn turn)
    {
        if (turn.Expected is not { } expected)
        {
            return new(null, ShownReply.WordsOf(turn.Actual), []);
        }

        var (before, after) = (ShownReply.WordsOf(expected), ShownReply.WordsOf(turn.Actual));
        (before, after) = before == after ? (expected, turn.Actual) : (before, after);
        return new(before, after, WordDiff.Of(before, after));
    }
}

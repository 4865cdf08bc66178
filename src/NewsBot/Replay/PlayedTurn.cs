namespace NewsBot.Replay;

/// <summary>A turn that was played.</summary>
/// <param name="Number">Its place in the conversation, counted from 1.</param>
/// <param name="Line">The line of its file on which it begins; null where it comes from no <c>.chat</c> file.</param>
/// <param name="Question">The user's words; of what is no message, its type.</param>
/// <param name="Expected">The recorded replies, joined by line ends; null where nothing was recorded.</param>
/// <param name="Actual">The new ones; empty where there were none.</param>
/// <param name="Differences">What differs, a sentence each; empty where it passed.</param>
/// <param name="Reasons">Why it may differ; null where it passed, or where nothing was looked up.</param>
internal sealed record PlayedTurn(int Number, int? Line, string Question, string? Expected, string Actual, IReadOnlyList<string> Differences, TurnReasons? Reasons)
{
    /// <summary>Whether nothing differs.</summary>
    public bool Passed => Differences.Count == 0;
}

/// <summary>A conversation that was played, or why it was not.</summary>
/// <param name="File">Its file.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Problem">Why it could not be read; null where it could.</param>
/// <param name="Turns">Its turns.</param>
internal sealed record PlayedConversation(string File, DateTimeOffset? At, string? Problem, IReadOnlyList<PlayedTurn> Turns);

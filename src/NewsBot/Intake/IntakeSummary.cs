using NewsBot.Core.Archive;

namespace NewsBot.Intake;

/// <summary>What reading some files came to.</summary>
/// <param name="Files">How many files were read.</param>
/// <param name="Unchanged">How many were passed over because they were read before and have not changed.</param>
/// <param name="Articles">What became of their articles.</param>
/// <param name="Problems">What could not be read, or should be looked at.</param>
internal sealed record IntakeSummary(int Files, int Unchanged, IntakeOutcome Articles, IReadOnlyList<ReadingProblem> Problems)
{
    /// <summary>Nothing read.</summary>
    public static IntakeSummary None { get; } = new(0, 0, IntakeOutcome.None, []);

    /// <summary>Both together.</summary>
    public IntakeSummary Plus(IntakeSummary other) => new(Files + other.Files, Unchanged + other.Unchanged, Articles.Plus(other.Articles), [.. Problems, .. other.Problems]);
}

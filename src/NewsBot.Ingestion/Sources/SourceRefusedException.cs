namespace NewsBot.Ingestion.Sources;

/// <summary>
/// Carries a refusal out of the depths of a library that is reading a file; <see cref="GuardedReading"/> makes a <see cref="SourceProblem"/> of it. An
/// exception, because a limit is met in the middle of somebody else's read.
/// </summary>
internal sealed class SourceRefusedException(SourceProblemKind kind, string message) : Exception(message)
{
    /// <summary>What kind of problem.</summary>
    public SourceProblemKind Kind { get; } = kind;
}

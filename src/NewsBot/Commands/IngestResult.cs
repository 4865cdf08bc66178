using NewsBot.Core.Archive;
using NewsBot.Intake;
using NewsBot.Search.Indexing;

namespace NewsBot.Commands;

/// <summary>What <c>ingest --json</c> prints.</summary>
/// <param name="DryRun">Whether nothing was stored.</param>
/// <param name="Files">Files read.</param>
/// <param name="Unchanged">Files passed over because they have not changed.</param>
/// <param name="Articles">What became of their articles.</param>
/// <param name="Problems">What could not be read, or should be looked at.</param>
/// <param name="Index">How much is in the index now; null with <c>--dry-run</c> and while watching.</param>
internal sealed record IngestResult(bool DryRun, int Files, int Unchanged, IntakeOutcome Articles, IReadOnlyList<ReadingProblem> Problems, IndexCounts? Index)
{
    /// <summary>The result of reading files.</summary>
    public static IngestResult Of(IntakeSummary summary, IndexCounts? index, bool dryRun) => new(dryRun, summary.Files, summary.Unchanged, summary.Articles, summary.Problems, index);
}

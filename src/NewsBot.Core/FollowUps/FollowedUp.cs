using NewsBot.Core.Answering;
using NewsBot.Core.Conversations;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.FollowUps;

/// <summary>What came of a follow-up.</summary>
/// <param name="Query">The question in full; null where there was none.</param>
/// <param name="Passages">The passages found, best first.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Confidence">How likely the newspaper answers it so, 0 to 1.</param>
/// <param name="Writing">What a model did for it; null where none was asked.</param>
internal sealed record FollowedUp(NewsQuery? Query, IReadOnlyList<ScoredPassage> Passages, TurnOutcome Outcome, double Confidence = 0, WritingReport? Writing = null);

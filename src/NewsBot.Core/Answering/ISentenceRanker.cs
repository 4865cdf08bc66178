using NewsBot.Core.Questions;

namespace NewsBot.Core.Answering;

/// <summary>Scores sentences that stand in no article of the index: how the answer writer's own scorer is measured on ready-made candidates.</summary>
public interface ISentenceRanker
{
    /// <summary>A score for each of <paramref name="sentences"/>, in their order: higher is better, comparable within one call only.</summary>
    IReadOnlyList<double> Score(NewsQuery query, IReadOnlyList<string> sentences);
}

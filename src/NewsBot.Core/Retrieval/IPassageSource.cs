using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Retrieval;

/// <summary>Where passages are found.</summary>
public interface IPassageSource
{
    /// <summary>The <paramref name="count"/> passages that fit <paramref name="query"/> best; fewer or none where fewer share a word with it.</summary>
    ValueTask<RankedPassages> FindAsync(NewsQuery query, int count, CancellationToken cancellationToken);

    /// <summary>The parts of <paramref name="query"/>, weighed; without an index, by news at large alone.</summary>
    QueryTerms Weigh(NewsQuery query);

    /// <summary>How the score of a passage came about, field by field and term by term, as readable lines; null for an unknown passage.</summary>
    string? Explain(NewsQuery query, PassageId passage);
}

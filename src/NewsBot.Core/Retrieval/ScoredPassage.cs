using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Retrieval;

/// <summary>A passage found for a question.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">How well it fits: a sum of BM25 scores, more is better, comparable only within one question.</param>
public sealed record ScoredPassage(Passage Passage, double Score);

/// <summary>A word of the question.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Span">Where it stands in the query's search text.</param>
/// <param name="Weight">How telling it is: its inverse document frequency, natural logarithm, in the index and in Chinese news at large; 0 or more.</param>
public sealed record QueryTerm(string Text, TextSpan Span, double Weight);

/// <summary>What was found for a question.</summary>
/// <param name="Passages">The passages, best first, each once.</param>
/// <param name="Terms">The question's parts, weighed.</param>
public sealed record RankedPassages(IReadOnlyList<ScoredPassage> Passages, QueryTerms Terms);

/// <summary>A question's parts, each weighed by how telling it is.</summary>
/// <param name="Words">Its words, in order.</param>
/// <param name="Pairs">Its pairs of neighbouring characters, in order.</param>
/// <param name="Characters">Its characters, in order.</param>
public sealed record QueryTerms(IReadOnlyList<QueryTerm> Words, IReadOnlyList<QueryTerm> Pairs, IReadOnlyList<QueryTerm> Characters);

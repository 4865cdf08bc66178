using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations;

/// <summary>Where a sentence of an answer stands in the newspaper.</summary>
/// <param name="Number">Its mark in the answer, counted from 1.</param>
/// <param name="Article">The stored article.</param>
/// <param name="Span">Where in the article's text.</param>
/// <param name="Quote">Exactly the characters of the article in <paramref name="Span"/>.</param>
public sealed record Citation(int Number, Article Article, TextSpan Span, string Quote);

/// <summary>A sentence that passed the checker.</summary>
/// <param name="Text">The words, without marks.</param>
/// <param name="Citations">The numbers of the citations that support it; at least one.</param>
public sealed record AnswerSentence(string Text, IReadOnlyList<int> Citations);

/// <summary>An answer of which every sentence is supported.</summary>
/// <param name="Sentences">At least one.</param>
/// <param name="Citations">What they cite, numbered from 1 in order.</param>
/// <param name="Disagree">Whether the sentences state different numbers for the same thing. Default: false.</param>
public sealed record Answer(IReadOnlyList<AnswerSentence> Sentences, IReadOnlyList<Citation> Citations, bool Disagree = false)
{
    /// <summary>Whether the sentences are in a model's words, borne out by what they cite; otherwise they are the newspaper's own. Default: false.</summary>
    public bool IsWritten { get; init; }
}

using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>A sentence of a draft and the place it claims to stand.</summary>
/// <param name="Text">What the reader would be shown, without citation marks.</param>
/// <param name="Article">The article it was taken from.</param>
/// <param name="Span">Where in <see cref="Article.Text"/>.</param>
public sealed record DraftSentence(string Text, Article Article, TextSpan Span);

/// <summary>What a writer proposes.</summary>
/// <param name="Sentences">The sentences, in reading order; empty where the evidence does not answer the question.</param>
/// <param name="Confidence">How likely the evidence answers the question, 0 to 1.</param>
/// <param name="Disagree">Whether the sentences state different numbers for the same thing. Default: false.</param>
public sealed record Draft(IReadOnlyList<DraftSentence> Sentences, double Confidence, bool Disagree = false);

/// <summary>Writes an answer from evidence, and from nothing else.</summary>
public interface IAnswerWriter
{
    /// <summary>A draft for <paramref name="query"/>.</summary>
    ValueTask<Draft> WriteAsync(NewsQuery query, Evidence evidence, CancellationToken cancellationToken);
}

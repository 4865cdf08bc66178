using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>Words of an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">Where in <see cref="Article.Text"/>.</param>
public sealed record ArticlePlace(Article Article, TextSpan Span);

/// <summary>A sentence of a draft and the places it claims to stand on.</summary>
/// <param name="Text">What the reader would be shown, without citation marks.</param>
/// <param name="Places">Where the newspaper says it; at least one.</param>
/// <param name="InOwnWords">Whether the words are the writer's own, to be borne out by the places; otherwise they are the newspaper's, at the one place named. Default: false.</param>
public sealed record DraftSentence(string Text, IReadOnlyList<ArticlePlace> Places, bool InOwnWords = false)
{
    /// <summary>A sentence in the newspaper's own words.</summary>
    public DraftSentence(string text, Article article, TextSpan span)
        : this(text, [new ArticlePlace(article, span)])
    {
    }
}

/// <summary>What a writer proposes.</summary>
/// <param name="Sentences">The sentences, in reading order; empty where the evidence does not answer the question.</param>
/// <param name="Confidence">How likely the evidence answers the question, 0 to 1.</param>
/// <param name="Disagree">Whether the sentences state different numbers for the same thing. Default: false.</param>
public sealed record Draft(IReadOnlyList<DraftSentence> Sentences, double Confidence, bool Disagree = false)
{
    /// <summary>Where else in the evidence a sentence in own words may be borne out, should the places it names not do so. Default: nowhere.</summary>
    public IReadOnlyList<ArticlePlace> Elsewhere { get; init; } = [];
}

/// <summary>Writes an answer from evidence, and from nothing else.</summary>
public interface IAnswerWriter
{
    /// <summary>A draft for <paramref name="query"/>.</summary>
    ValueTask<Draft> WriteAsync(NewsQuery query, Evidence evidence, CancellationToken cancellationToken);
}

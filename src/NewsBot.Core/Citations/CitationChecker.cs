using NewsBot.Core.Answering;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations;

/// <summary>
/// Lets nothing out that the newspaper does not say. A drafted sentence passes only if the span it names lies in the article <em>as it is stored
/// now</em> and the article's characters there are the sentence's own, apart from a full stop that closes it; all others are dropped.
/// </summary>
public sealed class CitationChecker(IArticleStore articles)
{
    /// <summary>The answer that is left of <paramref name="draft"/>, or null where no sentence passed.</summary>
    public Answer? Check(Draft draft)
    {
        var sentences = new List<AnswerSentence>();
        var citations = new List<Citation>();
        foreach (var sentence in draft.Sentences)
        {
            if (sentence.InOwnWords || sentence.Places is not [var place] || articles.Find(place.Article.Id) is not { } stored || !Supports(stored, sentence.Text, place.Span))
            {
                continue;
            }

            var citation = new Citation(citations.Count + 1, stored, place.Span, place.Span.In(stored.Text));
            citations.Add(citation);
            sentences.Add(new AnswerSentence(sentence.Text, [citation.Number]));
        }

        return sentences.Count == 0 ? null : new Answer(sentences, citations, draft.Disagree && sentences.Count > 1);
    }

    private static bool Supports(Article stored, string text, TextSpan span) =>
        span.FitsIn(stored.Text.Length) && span.In(stored.Text) is var quote && (text == quote || text == quote + "。");
}

using NewsBot.Core.Answering;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations;

/// <summary>
/// Lets nothing out that the newspaper does not say. A drafted sentence in the newspaper's words passes only if the span it names lies in the article
/// <em>as it is stored now</em> and the article's characters there are the sentence's own, apart from a full stop that closes it. A sentence in the writer's
/// own words passes only if sentences of stored articles bear out every number, name, quotation, denial and direction in it and enough of its words: those
/// it names, or else others that the writer was shown, which it then cites. All others are dropped.
/// </summary>
public sealed class CitationChecker(IArticleStore articles)
{
    private readonly BearingPlaces bearing = new(articles);

    /// <summary>The answer that is left of <paramref name="draft"/>, or null where no sentence passed.</summary>
    public Answer? Check(Draft draft)
    {
        var sentences = new List<AnswerSentence>();
        var citations = new List<Citation>();
        foreach (var sentence in draft.Sentences)
        {
            var places = sentence.InOwnWords ? bearing.Find(sentence.Text, sentence.Places, draft.Elsewhere) : Quoted(sentence);
            if (places is not null)
            {
                sentences.Add(new AnswerSentence(sentence.Text, [.. places.Select(place => NumberOf(place, citations, sentence.InOwnWords)).Distinct()]));
            }
        }

        return sentences.Count == 0 ? null : new Answer(sentences, citations, draft.Disagree && sentences.Count > 1);
    }

    /// <summary>The number of the citation of a place: for own words that of one already given, where it is the same.</summary>
    private static int NumberOf(ArticlePlace place, List<Citation> citations, bool mayShare)
    {
        if (mayShare && citations.FirstOrDefault(given => given.Article.Id == place.Article.Id && given.Span == place.Span) is { } same)
        {
            return same.Number;
        }

        citations.Add(new Citation(citations.Count + 1, place.Article, place.Span, place.Span.In(place.Article.Text)));
        return citations.Count;
    }

    private ArticlePlace[]? Quoted(DraftSentence sentence) =>
        sentence.Places is [var place] && articles.Find(place.Article.Id) is { } stored && Supports(stored, sentence.Text, place.Span) ? [new ArticlePlace(stored, place.Span)] : null;

    private static bool Supports(Article stored, string text, TextSpan span) =>
        span.FitsIn(stored.Text.Length) && span.In(stored.Text) is var quote && (text == quote || text == quote + "。");
}

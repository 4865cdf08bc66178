using NewsBot.Core.Questions;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Answering;

/// <summary>Finds articles that give another number for the thing asked for.</summary>
internal static class Disagreement
{
    /// <summary>The best sentence has to mention this share of the question, or it is not certain that it speaks of the thing at all.</summary>
    private const double SpeaksOfIt = 0.6;

    /// <summary>… and the other nearly as much as the best.</summary>
    private const double AsMuch = 0.9;

    /// <summary>The other has to be this likely, as a share of the best.</summary>
    private const double AsLikely = 0.1;

    /// <summary>
    /// The likeliest sentence of another article that mentions as much of the question as the best one and states a single number of the kind asked
    /// for, another than the best one's single number; null where there is none.
    /// </summary>
    /// <param name="ranked">The sentences, best first, at least one.</param>
    /// <param name="query">The question.</param>
    public static SentenceCandidate? Find(IReadOnlyList<SentenceCandidate> ranked, NewsQuery query)
    {
        var best = ranked[0];
        if (query.Type != QuestionType.HowMany || best[SentenceFeature.HeadWords] < SpeaksOfIt || NumberIn(best, query) is not { } number)
        {
            return null;
        }

        return ranked.Skip(1).FirstOrDefault(other =>
            other.Article.Id != best.Article.Id
            && other.Share >= AsLikely * best.Share
            && other[SentenceFeature.HeadWords] >= AsMuch * best[SentenceFeature.HeadWords]
            && NumberIn(other, query) is { } another && another != number);
    }

    private static decimal? NumberIn(SentenceCandidate candidate, NewsQuery query) =>
        AskedThing.NumbersIn(candidate.Sentence.Folded.Text, query).Distinct().ToList() is [var only] ? only : null;
}

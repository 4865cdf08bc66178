using NewsBot.Core.Answering;
using NewsBot.Core.Citations.Claims;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Ranking;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.FollowUps;

/// <summary>
/// How likely evidence answers a follow-up. The words that were added to it stand in their own article anyway and prove nothing, so what the user said now has to
/// be there by itself: in the article, and near the best sentence; for 为什么 a reason has to be given, and for a bare 谁设计的 somebody has to be named.
/// </summary>
internal static class FollowUpFit
{
    /// <summary>The share of the user's own words, by weight, that the article has to mention.</summary>
    private const double InArticle = 0.6;

    /// <summary>The share that the sentence, its headlines, the sentence before it and its paragraph have to mention.</summary>
    private const double NearSentence = 0.5;

    /// <summary>Own words that weigh less together say nothing that could be looked for.</summary>
    private const double SaysNothing = 1.5;

    /// <summary>The likelihood, 0 to 1; 0 where the user's own words are not borne out.</summary>
    /// <param name="evidence">The evidence for the question in full.</param>
    /// <param name="own">The user's own words as a question; null where they are question words alone.</param>
    /// <param name="ownTerms">Its parts, weighed.</param>
    /// <param name="asksWhere">Whether nothing but where it is was asked.</param>
    /// <param name="whole">Whether the article has to mention all that the user said.</param>
    public static double Of(Evidence evidence, NewsQuery? own, QueryTerms ownTerms, bool whole = false, bool asksWhere = false)
    {
        var byline = own is not null && ExtractiveAnswerWriter.AsksForByline(own);
        var ranked = evidence.Sentences.Where(candidate => !candidate.Sentence.IsByline || byline).ToList();
        if (ranked.Count == 0)
        {
            return 0;
        }

        var best = ranked[0].Sentence;
        return (!asksWhere || FollowUpPatterns.Location().IsMatch(best.Folded.Text)) && (own is null || byline || Mentions(best, own, ownTerms, whole)) && (evidence.Covers.Question.Query.Type != QuestionType.Why || GivesReason(best))
            && (own is null || byline || !FollowUpPatterns.AsksName().IsMatch(own.Original) || NamesSomebody(best))
            ? AnswerJudge.Confidence(evidence, ranked)
            : 0;
    }

    /// <summary>Whether the words hold anything that can be looked for by itself.</summary>
    public static bool SaysSomething(NewsQuery own, QueryTerms terms) => new QuestionWeights(own, terms).WordWeight >= SaysNothing;

    private static bool GivesReason(ReadableSentence sentence) => FollowUpPatterns.Reason().IsMatch(sentence.Folded.Text);

    /// <summary>Whether a person is named, or a body of whom the sentence says that something was done by it.</summary>
    private static bool NamesSomebody(ReadableSentence sentence) => NamedThings.PersonsIn(sentence.Folded.Text).Count > 0
        || (sentence.Folded.Text.Contains('由', StringComparison.Ordinal) && NamedThings.OrganisationsIn(sentence.Folded.Text).Count > 0);

    private static bool Mentions(ReadableSentence best, NewsQuery own, QueryTerms terms, bool all)
    {
        var question = new QuestionWeights(own, terms);
        if (question.WordWeight < SaysNothing)
        {
            return true;
        }

        var inArticle = question.WordShare((best.Readable.Whole, 1));
        return inArticle >= (all ? 0.9 : InArticle)
            && question.WordShare([(best.Folded, 1), (best.Heads, 1), (best.Previous?.Folded ?? best.Folded, 1), (best.Paragraph.Folded, own.Type is QuestionType.HowMany or QuestionType.HowLong or QuestionType.When ? 0 : 1)]) >= NearSentence
            && own.Places.All(place => PlaceNames.IsNamedIn(place, best.Readable.Whole.Text));
    }
}

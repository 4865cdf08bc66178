using NewsBot.Core.Questions;

namespace NewsBot.Core.Answering;

/// <summary>
/// The one rule by which an answer is refused. A sentence is an answer only where all of this holds:
/// <list type="number">
/// <item>where the question asks for a number, a date or a duration, the sentence holds one, with a fitting unit, and it mentions the very thing
/// asked for or, with the headlines, <see cref="OwnShareOfNumbers"/> of the question, because any number looks like an answer;</item>
/// <item>every number that the question names (2021年, 3月6日) stands in the sentence, its paragraph or the headlines;</item>
/// <item>every place that the question names with its kind (金乡县) stands in the article;</item>
/// <item>the very thing asked for (哪个<em>科室</em>, <em>站长</em>是谁) is mentioned in the sentence or the headlines, if only by a synonym;</item>
/// <item>no single word that carries <see cref="TooMuchToMiss"/> of the question's weight (<em>护照</em>在哪里办理) is missing from the whole article;</item>
/// <item>of the question's words, weighted by how telling they are, at least <see cref="AnsweringOptions.MinSupport"/> are found in the sentence, the
/// headlines or, at a discount, the paragraph or the article.</item>
/// </list>
/// </summary>
internal static class SupportJudge
{
    private const double ParagraphCredit = 0.9;
    private const double ArticleCredit = 0.6;

    private const double TooMuchToMiss = 0.36;
    private const double OwnShareOfNumbers = 0.4;

    /// <summary>How far the thing asked for has to be mentioned, 0 to 1: a synonym of one character is enough.</summary>
    private const double FocusMentioned = 0.5;

    /// <summary>The share of the question that <paramref name="candidate"/> supports, 0 to 1; 0 where one of the first five conditions fails.</summary>
    public static double Support(SentenceCandidate candidate, QuestionWeights question)
    {
        var query = question.Query;
        var holds = AskedThing.IsIn(candidate.Folded.Text, query)
            && (!AskedThing.CanBeTold(query) || question.Focus?.CoveredBy(candidate.Folded) >= FocusMentioned || question.WordShare((candidate.Folded, 1), (candidate.Heads, 1)) >= OwnShareOfNumbers)
            && question.Words.Where(word => word.Number is not null).All(number => new[] { candidate.Folded, candidate.Paragraph.Folded, candidate.Heads }.Any(text => number.CoveredBy(text) > 0))
            && query.Places.All(place => PlaceNames.IsNamedIn(place, candidate.FoldedArticle.Text))
            && question.HeaviestMissing(candidate.FoldedArticle) < TooMuchToMiss
            && (question.Focus is not { } focus || Math.Max(focus.CoveredBy(candidate.Folded), focus.CoveredBy(candidate.Heads)) >= FocusMentioned);
        return holds ? question.WordShare((candidate.Folded, 1), (candidate.Heads, 1), (candidate.Paragraph.Folded, ParagraphCredit), (candidate.FoldedArticle, ArticleCredit)) : 0;
    }
}

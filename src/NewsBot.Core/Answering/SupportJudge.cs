using NewsBot.Core.Newspapers;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Answering;

/// <summary>
/// How far a sentence and what stands around it bear out the question, by rules: what the learned judge leans on most. Support is there only where all of this holds:
/// <list type="number">
/// <item>where the question asks for a number, a date or a duration, the sentence holds one, with a fitting unit, and it mentions the very thing
/// asked for or, with the headlines, <see cref="PlainRule.OwnShareOfNumbers"/> of the question, because any number looks like an answer;</item>
/// <item>every number that the question names (2021年, 3月6日) stands in the sentence, its paragraph or the headlines;</item>
/// <item>every place that the question names with its kind (金乡县) stands in the article;</item>
/// <item>the very thing asked for (哪个<em>科室</em>, <em>站长</em>是谁) is mentioned in the sentence or the headlines, if only by a synonym;</item>
/// <item>no single word that carries <see cref="PlainRule.TooMuchToMiss"/> of the question's weight (<em>护照</em>在哪里办理) is missing from the whole article;</item>
/// </list>
/// It is then the share of the question's words, weighted by how telling they are, that are found in the sentence, the headlines or, at a discount, the
/// paragraph or the article.
/// </summary>
internal static class SupportJudge
{
    private const double ParagraphCredit = 0.9;
    private const double ArticleCredit = 0.6;

    /// <summary>The share of the question that <paramref name="candidate"/> supports, 0 to 1; 0 where one of the first five conditions fails.</summary>
    public static double Support(ReadableSentence candidate, QuestionCovers covers)
    {
        var question = covers.Question;
        var holds = !PlainRule.AskedThingMissing(candidate, question)
            && !PlainRule.FocusMissing(candidate, question)
            && question.Words.Where(word => word.Number is not null).All(number => new[] { candidate.Folded, candidate.Paragraph.Folded, candidate.Heads }.Any(text => number.CoveredBy(text) > 0))
            && !PlainRule.ArticleLacks(candidate, covers);
        return holds ? question.WordShare((candidate.Folded, 1), (candidate.Heads, 1), (candidate.Paragraph.Folded, ParagraphCredit), (candidate.Readable.Whole, ArticleCredit)) : 0;
    }
}

using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Answering;

/// <summary>
/// What speaks against a sentence, whatever words it shares with the question: it seldom answers where
/// <list type="number">
/// <item>a number, date or duration is asked for and it holds none with a fitting unit, or one of something else altogether;</item>
/// <item>somebody's office or the thing counted (<em>站长</em>是谁, 多少名<em>工作人员</em>) is mentioned neither in it nor in its headlines, if only by a synonym;</item>
/// <item>the question names a year and the paragraph names only others, nor was the article published in it;</item>
/// <item>a place that the question names with its kind (金乡县) is not named in the whole article;</item>
/// <item>a single word that carries <see cref="TooMuchToMiss"/> of the question's weight (<em>护照</em>在哪里办理) is missing from the whole article, unless it names
/// the kind of thing asked for (地下城是什么<em>颜色</em>), which an answer seldom repeats.</item>
/// </list>
/// </summary>
internal static class PlainRule
{
    private const double TooMuchToMiss = 0.36;
    private const double OwnShareOfNumbers = 0.4;

    /// <summary>How far the thing asked for has to be mentioned, 0 to 1: a synonym of one character is enough.</summary>
    private const double FocusMentioned = 0.5;

    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Whether one of the rules speaks against <paramref name="sentence"/>.</summary>
    public static bool SpeaksAgainst(ReadableSentence sentence, QuestionCovers covers) =>
        AskedThingMissing(sentence, covers.Question)
        || OfficeMissing(sentence, covers.Question)
        || OtherYear(sentence, covers.Question.Query)
        || ArticleLacks(sentence, covers);

    /// <summary>Whether the whole article lacks a place that the question names, or a word that carries too much of it.</summary>
    internal static bool ArticleLacks(ReadableSentence sentence, QuestionCovers covers) =>
        PlaceMissing(sentence, covers.Question.Query)
        || covers.Of(sentence.Readable.Whole).HeaviestSubjectMissing() >= TooMuchToMiss;

    private static bool PlaceMissing(ReadableSentence sentence, NewsQuery query) => query.Places.Any(place => !PlaceNames.IsNamedIn(place, sentence.Readable.Whole.Text));

    /// <summary>Whether a number, date or duration is asked for and the sentence holds none that is about the thing.</summary>
    internal static bool AskedThingMissing(ReadableSentence sentence, QuestionWeights question) =>
        AskedThing.CanBeTold(question.Query)
        && (!AskedThing.IsIn(sentence.Folded.Text, question.Query)
            || (!(question.Focus?.CoveredBy(sentence.Folded) >= FocusMentioned) && question.WordShare((sentence.Folded, 1), (sentence.Heads, 1)) < OwnShareOfNumbers));

    /// <summary>Whether somebody's office or the thing counted is mentioned neither in the sentence nor in its headlines.</summary>
    internal static bool OfficeMissing(ReadableSentence sentence, QuestionWeights question) =>
        question.Query.Type is QuestionType.Who or QuestionType.HowMany && FocusMissing(sentence, question);

    /// <summary>Whether the thing asked for is named and mentioned neither in the sentence nor in its headlines.</summary>
    internal static bool FocusMissing(ReadableSentence sentence, QuestionWeights question) =>
        question.Focus is { } focus && Math.Max(focus.CoveredBy(sentence.Folded), focus.CoveredBy(sentence.Heads)) < FocusMentioned;

    internal static bool OtherYear(ReadableSentence sentence, NewsQuery query)
    {
        var named = YearsOf(query.SearchText).ToHashSet();
        var stated = YearsOf(sentence.Paragraph.Folded.Text).Concat(YearsOf(sentence.Heads.Text)).ToHashSet();
        return named.Count > 0 && stated.Count > 0 && !named.Overlaps(stated) && !(sentence.Article.Date is { Year: var published } && named.Contains(published));
    }

    private static IEnumerable<decimal> YearsOf(string folded) =>
        Numerals.Find(folded).Where(number => number.Value is >= FirstYear and <= LastYear && number.Unit.StartsWith('年')).Select(number => number.Value);
}

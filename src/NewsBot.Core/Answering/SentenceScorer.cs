using System.Text.RegularExpressions;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Answering;

/// <summary>
/// Scores how well a sentence answers a question: a sum of a few readable features. The features and their first weights were found by measuring
/// on Chinese reading-comprehension questions; the main one is that a sentence is measured together with its headlines, because a newspaper
/// names its subject there and not in every sentence.
/// </summary>
internal static partial class SentenceScorer
{
    // What the question's words say.
    private const double PassageWeight = 1.1;     // how well the passage and its article were found
    private const double CharacterWeight = 0.9;   // share of characters, headlines included
    private const double WordWeight = 0.7;        // share of words, headlines included, the paragraph at a discount
    private const double ParagraphCredit = 0.5;
    private const double OwnWordWeight = 0.6;     // share of words in the sentence alone
    private const double CommonRunWeight = 0.3;   // longest run of characters in common
    private const double PlaceWeight = 0.3;       // places named
    private const double QuotedWeight = 0.5;      // phrases quoted

    // What the question asks for.
    private const double FocusWeight = 0.8;       // the thing asked for is mentioned
    private const double AskedThingWeight = 0.5;  // a number, date or duration of the kind asked for
    private const double AskedThingMissing = 0.8; // … is not there
    private const double CountWeight = 0.6;       // the number in 哪四项
    private const double AnnouncedWeight = 3.0;   // … and so many items follow
    private const double EnumerationWeight = 0.4; // things in a row, where several are asked for
    private const double PossibleWeight = 0.5;    // what one can do, where that is asked

    private const double LengthPenalty = 0.03;    // times the logarithm of the length

    private static readonly string[] BylineWords = ["记者", "通讯员", "作者", "写", "拍", "摄", "撰"];

    /// <summary>The score; comparable within one question.</summary>
    public static double Score(SentenceCandidate candidate, QuestionWeights question, PassageScores passages)
    {
        var sentence = candidate.Folded;
        var ownBigrams = question.Bigrams.Where(pair => !candidate.Heads.Mentions(pair)).ToList();
        var ownShare = ownBigrams.Count == 0 ? 0 : (double)ownBigrams.Count(sentence.Mentions) / ownBigrams.Count;
        var focus = question.Focus?.CoveredBy(sentence) ?? 0;
        var enumerates = question.Query.Type == QuestionType.List ? Enumerates(sentence.Text, question.KindsAsked) : 0;
        var asked = AskedThing.CanBeTold(question.Query) && AskedThing.IsIn(sentence.Text, question.Query);
        var count = question.Query.AskedCount is { } number && sentence.Numbers.Contains(number);

        return (PassageWeight * passages.ShareOf(candidate.Evidence))
            + (CharacterWeight * question.CharacterShare(sentence, candidate.Heads))
            + (WordWeight * question.WordShare((sentence, 1), (candidate.Heads, 1), (candidate.Paragraph.Folded, ParagraphCredit)))
            + (OwnWordWeight * question.WordShare((sentence, 1)))
            + (FocusWeight * focus)
            + (CommonRunWeight * LongestCommonRun(question.Compact, sentence.Text) / Math.Max(1, question.Compact.Length))
            + (!AskedThing.CanBeTold(question.Query) ? 0 : asked ? AskedThingWeight * (0.3 + ownShare) : -AskedThingMissing)
            + (PlaceWeight * PlaceShare(candidate, question.Query))
            + (QuotedWeight * question.QuotedShare(sentence))
            + (count ? CountWeight : 0)
            + (EnumerationWeight * enumerates)
            + (question.Query.AsksWhatIsPossible && Possible().IsMatch(sentence.Text) ? PossibleWeight : 0)
            + (question.Query.AskedCount is { } items && focus >= 1 && AnnouncedList.ItemsAfter(candidate, question.KindsAsked).Count == items ? AnnouncedWeight : 0)
            - (LengthPenalty * Math.Log(1 + sentence.Text.Length));
    }

    /// <summary>Whether the question asks who wrote, reported or photographed, the only time a byline is an answer.</summary>
    public static bool AsksForByline(NewsQuery query) =>
        query.Type is QuestionType.Who or QuestionType.Which or QuestionType.What or QuestionType.List or QuestionType.Statement
        && BylineWords.Any(word => query.SearchText.Contains(word, StringComparison.Ordinal));

    /// <summary>Length of the longest run of characters that both texts hold, in UTF-16 units.</summary>
    internal static int LongestCommonRun(string one, string other)
    {
        var (previous, current, longest) = (new int[other.Length + 1], new int[other.Length + 1], 0);
        foreach (var character in one)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                current[j] = character == other[j - 1] ? previous[j - 1] + 1 : 0;
                longest = Math.Max(longest, current[j]);
            }

            (previous, current) = (current, previous);
        }

        return longest;
    }

    /// <summary>The share of the places named in the question that the sentence or its headlines name, 0 to 1; 0 where none is named.</summary>
    private static double PlaceShare(SentenceCandidate candidate, NewsQuery query) => query.Places.Count == 0
        ? 0
        : (double)query.Places.Count(place => PlaceNames.IsNamedIn(place, candidate.Folded.Text) || PlaceNames.IsNamedIn(place, candidate.Heads.Text)) / query.Places.Count;

    /// <summary>1 where the sentence lists things, 2 where it closes the list with the kind asked for: 质押、备案、咨询等业务.</summary>
    private static int Enumerates(string folded, IReadOnlyList<string> kinds)
    {
        var lists = Enumeration().Matches(folded);
        return lists.Count == 0 ? 0 : lists.Any(list => kinds.Any(kind => list.Groups["rest"].Value.Contains(kind, StringComparison.Ordinal))) ? 2 : 1;
    }

    /// <summary>Three things in a row, or two and 等.</summary>
    [GeneratedRegex("、[^、，。；]{1,20}(?:、[^、，。；]{1,20})*(?:、|等(?<rest>[^、，。；]{0,8}))")]
    private static partial Regex Enumeration();

    [GeneratedRegex("即可|可以|可在|可到|可通过|能够|均可|就能")]
    private static partial Regex Possible();
}

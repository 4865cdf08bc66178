using System.Text.RegularExpressions;
using NewsBot.Core.Answering;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Ranking;

/// <summary>Measures a sentence by a question: fills in <see cref="SentenceCandidate.Features"/>.</summary>
internal static partial class SentenceMeasure
{
    /// <summary>How many characters from a word of the question a number or date still counts as near it.</summary>
    private const int Near = 14;

    private const int ShortLength = 10;

    /// <summary>The cosine from which on two words are nearly the same.</summary>
    private const float VeryAlike = 0.7f;

    /// <summary>Measures everything but what the passage's place says.</summary>
    public static void Measure(SentenceCandidate candidate, QuestionCovers covers)
    {
        MeasureWords(candidate, covers);
        MeasureConstraints(candidate, covers);
        MeasureForm(candidate, covers);
        var mask = Mask(candidate.Sentence.Folded.Text, covers.Question);
        MeasureMask(candidate, covers.Question, mask);
        MeasureAsked(candidate, covers.Question, mask);
    }

    private static void MeasureWords(SentenceCandidate candidate, QuestionCovers covers)
    {
        var sentence = candidate.Sentence;
        var (own, heads, before, after) = (covers.Of(sentence), covers.Of(sentence.Heads), covers.Of(sentence.Previous), covers.Of(sentence.Next));
        var under = own.Or(heads);
        candidate[SentenceFeature.Words] = own.WordShare;
        candidate[SentenceFeature.Pairs] = own.PairShare;
        candidate[SentenceFeature.Characters] = own.CharacterShare;
        candidate[SentenceFeature.HeadWords] = under.WordShare;
        candidate[SentenceFeature.HeadPairs] = under.PairShare;
        candidate[SentenceFeature.HeadCharacters] = under.CharacterShare;
        candidate[SentenceFeature.BeforeWords] = under.Or(before).WordShare;
        candidate[SentenceFeature.BeforePairs] = under.Or(before).PairShare;
        candidate[SentenceFeature.AfterWords] = under.Or(after).WordShare;
        candidate[SentenceFeature.ParagraphWords] = under.Or(covers.Of(sentence.Paragraph.Folded)).WordShare;
        candidate[SentenceFeature.PreviousWords] = before.WordShare;
        candidate[SentenceFeature.NextWords] = after.WordShare;
        candidate[SentenceFeature.OwnPairs] = own.PairShareBeyond(heads);
        candidate[SentenceFeature.Missing] = under.HeaviestMissing();
        candidate[SentenceFeature.ArticleMissing] = covers.Of(sentence.Readable.Whole).HeaviestMissing();
        MeasureLikeness(candidate, covers);
        candidate[SentenceFeature.NearWords] = QuestionWeights.NearShare(own.Words, covers.Question.WordNearness);
        candidate[SentenceFeature.NearPairs] = QuestionWeights.NearShare(own.Pairs, covers.Question.PairNearness);
        candidate[SentenceFeature.Run] = covers.Question.LongestRunIn(sentence.Folded.Text);
    }

    private static void MeasureLikeness(SentenceCandidate candidate, QuestionCovers covers)
    {
        var (sentence, likeness) = (candidate.Sentence, covers.Likeness);
        var own = covers.LikenessOf(sentence.Folded);
        var under = WordLikeness.Closer(own, covers.LikenessOf(sentence.Heads));
        candidate[SentenceFeature.Alike] = likeness.Share(own);
        candidate[SentenceFeature.HeadAlike] = likeness.Share(under);
        candidate[SentenceFeature.BeforeAlike] = sentence.Previous is { } before ? likeness.Share(WordLikeness.Closer(under, covers.LikenessOf(before.Folded))) : candidate[SentenceFeature.HeadAlike];
        candidate[SentenceFeature.VeryAlike] = likeness.ShareFrom(own, VeryAlike);
        candidate[SentenceFeature.Unlike] = likeness.Missing(under);
        candidate[SentenceFeature.NearAlike] = QuestionWeights.NearShare(own, covers.Question.WordNearness);
        candidate[SentenceFeature.FocusAlike] = likeness.ToFocus(sentence.Folded);
        candidate[SentenceFeature.FocusNew] = likeness.NewToFocus(sentence.Folded);
    }

    private static void MeasureConstraints(SentenceCandidate candidate, QuestionCovers covers)
    {
        var (sentence, question) = (candidate.Sentence, covers.Question);
        var (query, folded) = (question.Query, sentence.Folded);
        var focus = question.Focus?.CoveredBy(folded) ?? 0;
        candidate[SentenceFeature.Focus] = focus;
        candidate[SentenceFeature.FocusNear] = question.Focus is not { } word ? 0 : Math.Max(focus, Math.Max(word.CoveredBy(sentence.Heads), 0.8 * word.CoveredBy(sentence.Paragraph.Folded)));
        candidate[SentenceFeature.FocusNamed] = question.Focus is { } kind && EndsName(folded.Text, kind.Text, question) ? 1 : 0;
        if (query.Numbers.Count > 0)
        {
            candidate[SentenceFeature.Numbers] = (double)query.Numbers.Count(folded.Numbers.Contains) / query.Numbers.Count;
            candidate[SentenceFeature.NumbersMissing] = (double)query.Numbers.Count(number => !folded.Numbers.Contains(number) && !sentence.Paragraph.Folded.Numbers.Contains(number) && !sentence.Heads.Numbers.Contains(number)) / query.Numbers.Count;
        }

        if (query.Places.Count > 0)
        {
            candidate[SentenceFeature.Places] = (double)query.Places.Count(place => PlaceNames.IsNamedIn(place, folded.Text) || PlaceNames.IsNamedIn(place, sentence.Heads.Text)) / query.Places.Count;
            candidate[SentenceFeature.PlacesMissing] = 1 - PlaceNames.ShareNamedIn(query.Places, sentence.Readable.Whole.Text);
        }

        candidate[SentenceFeature.Quoted] = question.QuotedShare(folded);
        candidate[SentenceFeature.Count] = query.AskedCount is { } count && folded.Numbers.Contains(count) ? 1 : 0;
        candidate[SentenceFeature.Announces] = query.AskedCount is { } items && (focus >= 1 || question.KindsAsked.Any(folded.Mentions)) && AnnouncedList.ItemsAfter(sentence, question.KindsAsked).Count == items ? 1 : 0;
        candidate[SentenceFeature.Enumerates] = query.Type == QuestionType.List ? AnnouncedList.Enumerates(folded.Text, question.KindsAsked) : 0;
        candidate[SentenceFeature.Possible] = query.AsksWhatIsPossible && Possible().IsMatch(folded.Text) ? 1 : 0;
    }

    private static void MeasureForm(SentenceCandidate candidate, QuestionCovers covers)
    {
        var (sentence, text) = (candidate.Sentence, candidate.Sentence.Folded.Text);
        candidate[SentenceFeature.Length] = Math.Log(1 + text.Length);
        candidate[SentenceFeature.Short] = text.Length < ShortLength ? 1 : 0;
        candidate[SentenceFeature.First] = sentence.Number == 0 ? 1 : 0;
        candidate[SentenceFeature.Place] = 1.0 / (1 + sentence.Number);
        candidate[SentenceFeature.Opens] = sentence.Index == 0 ? 1 : 0;
        candidate[SentenceFeature.Byline] = sentence.IsByline ? 1 : 0;
        candidate[SentenceFeature.RepeatsHeadline] = text.Length == 0 ? 0 : (double)text.Count(character => sentence.Heads.Text.Contains(character, StringComparison.Ordinal)) / text.Length;
        candidate[SentenceFeature.AnswersBefore] = sentence.Previous is { } before && ((before.Cues >> (int)Cue.Question) & 1) == 1 ? covers.Of(before).WordShare : 0;
        var compact = covers.Question.Compact;
        candidate[SentenceFeature.SameStart] = compact.Length > 1 && text.StartsWith(compact[..2], StringComparison.Ordinal) ? 1 : 0;
    }

    private static void MeasureMask(SentenceCandidate candidate, QuestionWeights question, bool[] mask)
    {
        var text = candidate.Sentence.Folded.Text;
        var covered = mask.Count(set => set);
        candidate[SentenceFeature.Density] = text.Length == 0 ? 0 : (double)covered / text.Length;
        candidate[SentenceFeature.New] = Math.Log(1 + text.Length - covered);
        candidate[SentenceFeature.GapBefore] = question.BeforeGap is { } left && text.IndexOf(left, StringComparison.Ordinal) is >= 0 and var from && from + 2 < mask.Length && !mask[from + 2] ? 1 : 0;
        candidate[SentenceFeature.GapAfter] = question.AfterGap is { } right && text.IndexOf(right, StringComparison.Ordinal) is > 0 and var to && !mask[to - 1] ? 1 : 0;

        var best = 0.0;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.AsSpan(start).IndexOfAny(',', '，', ';') is var at && at < 0 ? text.Length : start + at;
            best = Math.Max(best, mask.AsSpan(start, end - start).Count(true));
        }

        candidate[SentenceFeature.ClauseWords] = question.Compact.Length == 0 ? 0 : Math.Min(1, best / question.Compact.Length);
    }

    private static void MeasureAsked(SentenceCandidate candidate, QuestionWeights question, bool[] mask)
    {
        var text = candidate.Sentence.Folded.Text;
        if (AskedThing.CanBeTold(question.Query))
        {
            var there = AskedThing.IsIn(text, question.Query);
            candidate[SentenceFeature.Asked] = there ? 1 : -1;
            candidate[SentenceFeature.AskedOwn] = there ? candidate[SentenceFeature.OwnPairs] : 0;
        }

        if (CueAsked(question.Query) is { } cue)
        {
            var best = 0.0;
            foreach (var place in SentenceCues.Places(cue, text))
            {
                var inside = mask.AsSpan(place.Index, place.Length).Count(true);
                if (inside * 2 > place.Length)
                {
                    continue;
                }

                var (from, to) = (Math.Max(0, place.Index - Near), Math.Min(text.Length, place.Index + place.Length + Near));
                best = Math.Max(best, (double)mask.AsSpan(from, to - from).Count(true) / (2 * Near));
            }

            candidate[SentenceFeature.AskedClose] = best;
        }
    }

    /// <summary>The cue of the thing asked for, where one can be told.</summary>
    private static Cue? CueAsked(NewsQuery query) => query.Type switch
    {
        QuestionType.When => Cue.Date,
        QuestionType.HowLong => Cue.Duration,
        QuestionType.HowMany when query.Units.Contains("元") => Cue.Money,
        QuestionType.HowMany when query.Units.Contains("%") => Cue.Percent,
        QuestionType.HowMany => Cue.Number,
        QuestionType.Who => Cue.Person,
        QuestionType.Where => Cue.Place,
        _ => null,
    };

    /// <summary>Which characters of <paramref name="text"/> belong to a pair of the question.</summary>
    private static bool[] Mask(string text, QuestionWeights question)
    {
        var mask = new bool[text.Length];
        foreach (var pair in question.Pairs)
        {
            for (var at = text.IndexOf(pair, StringComparison.Ordinal); at >= 0; at = text.IndexOf(pair, at + 1, StringComparison.Ordinal))
            {
                mask[at] = mask[at + 1] = true;
            }
        }

        return mask;
    }

    private static bool EndsName(string text, string kind, QuestionWeights question)
    {
        for (var at = text.IndexOf(kind, StringComparison.Ordinal); at >= 0; at = text.IndexOf(kind, at + 1, StringComparison.Ordinal))
        {
            if (at >= 2 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at - 2]) && !question.Compact.Contains(text.AsSpan(at - 2, 2), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("即可|可以|可在|可到|可通过|能够|均可|就能")]
    private static partial Regex Possible();
}

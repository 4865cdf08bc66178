using NewsBot.Core.Answering;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Ranking;

/// <summary>Measures whether the best sentence answers at all.</summary>
internal static class AnswerMeasure
{
    /// <summary>The names of the features: those of <see cref="AnswerFeature"/>, then what is asked and what the sentence holds (<see cref="AskedAndHeld"/>).</summary>
    public static IReadOnlyList<string> FeatureNames { get; } = [.. Enum.GetNames<AnswerFeature>(), .. AskedAndHeld.Names];

    /// <summary>The features of <paramref name="ranked"/>, best first and at least one, in the order of <see cref="FeatureNames"/>.</summary>
    public static double[] Of(Evidence evidence, IReadOnlyList<SentenceCandidate> ranked)
    {
        var (best, question) = (ranked[0], evidence.Covers.Question);
        var whole = evidence.Covers.Of(best.Sentence.Readable.Whole);
        var features = new double[FeatureNames.Count];
        Set(AnswerFeature.Constant, 1);
        Set(AnswerFeature.Share, best.Share);
        Set(AnswerFeature.ThreeShare, ranked.Take(3).Sum(candidate => candidate.Share));
        Set(AnswerFeature.ArticleShare, ranked.Where(candidate => candidate.Sentence.Readable == best.Sentence.Readable).Sum(candidate => candidate.Share));
        Set(AnswerFeature.Score, best.Score - best[SentenceFeature.Passage]);
        Set(AnswerFeature.PassageScore, best.Passage.Score);
        Set(AnswerFeature.PassageLead, evidence.Candidates.Where(passage => passage.Readable != best.Sentence.Readable).Select(passage => best.Passage.Score - passage.Score).DefaultIfEmpty(3).Min());
        Copy(AnswerFeature.HeadWords, SentenceFeature.HeadWords);
        Copy(AnswerFeature.HeadPairs, SentenceFeature.HeadPairs);
        Copy(AnswerFeature.Words, SentenceFeature.Words);
        Copy(AnswerFeature.BeforeWords, SentenceFeature.BeforeWords);
        Copy(AnswerFeature.BeforePairs, SentenceFeature.BeforePairs);
        Copy(AnswerFeature.ParagraphWords, SentenceFeature.ParagraphWords);
        Set(AnswerFeature.ArticleWords, whole.WordShare);
        Set(AnswerFeature.ArticlePairs, whole.PairShare);
        Copy(AnswerFeature.Missing, SentenceFeature.Missing);
        Copy(AnswerFeature.ArticleMissing, SentenceFeature.ArticleMissing);
        Copy(AnswerFeature.NearWords, SentenceFeature.NearWords);
        Copy(AnswerFeature.NearPairs, SentenceFeature.NearPairs);
        Copy(AnswerFeature.Run, SentenceFeature.Run);
        Copy(AnswerFeature.Focus, SentenceFeature.Focus);
        Set(AnswerFeature.FocusMissing, question.Focus is null ? 0 : 1 - best[SentenceFeature.FocusNear]);
        Copy(AnswerFeature.Asked, SentenceFeature.Asked);
        Copy(AnswerFeature.AskedClose, SentenceFeature.AskedClose);
        Copy(AnswerFeature.NumbersMissing, SentenceFeature.NumbersMissing);
        Copy(AnswerFeature.PlacesMissing, SentenceFeature.PlacesMissing);
        Set(AnswerFeature.QuotedMissing, question.Quoted.Count == 0 ? 0 : 1 - best[SentenceFeature.Quoted]);
        Copy(AnswerFeature.Density, SentenceFeature.Density);
        Copy(AnswerFeature.Length, SentenceFeature.Length);
        Set(AnswerFeature.QuestionWords, Math.Log(1 + question.Words.Count));
        Set(AnswerFeature.HeaviestWord, question.WordWeights.DefaultIfEmpty().Max() / 10);
        Set(AnswerFeature.EvidenceWords, evidence.Candidates.Aggregate(evidence.Covers.Nothing, (all, passage) => all.Or(passage.Cover)).WordShare);
        Copy(AnswerFeature.HeadAlike, SentenceFeature.HeadAlike);
        Copy(AnswerFeature.BeforeAlike, SentenceFeature.BeforeAlike);
        Copy(AnswerFeature.Unlike, SentenceFeature.Unlike);
        Set(AnswerFeature.ArticleUnlike, evidence.Covers.Likeness.Missing(evidence.Covers.LikenessOf(best.Sentence.Readable.Whole)));
        Copy(AnswerFeature.NearAlike, SentenceFeature.NearAlike);
        Copy(AnswerFeature.FocusAlike, SentenceFeature.FocusAlike);
        Set(AnswerFeature.AskedThingMissing, PlainRule.AskedThingMissing(best.Sentence, question) ? 1 : 0);
        Set(AnswerFeature.OfficeMissing, PlainRule.OfficeMissing(best.Sentence, question) ? 1 : 0);
        Set(AnswerFeature.OtherYear, PlainRule.OtherYear(best.Sentence, question.Query) ? 1 : 0);
        Set(AnswerFeature.ArticleLacks, PlainRule.ArticleLacks(best.Sentence, evidence.Covers) ? 1 : 0);
        var support = SupportJudge.Support(best.Sentence, evidence.Covers);
        Set(AnswerFeature.Support, support);
        Set(AnswerFeature.Unsupported, support == 0 ? 1 : 0);

        AskedAndHeld.Fill(features.AsSpan(Enum.GetValues<AnswerFeature>().Length), question.Query.Type, best.Sentence.Cues);
        return features;

        void Set(AnswerFeature feature, double value) => features[(int)feature] = value;

        void Copy(AnswerFeature feature, SentenceFeature from) => Set(feature, best[from]);
    }
}

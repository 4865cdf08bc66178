using NewsBot.Core.Newspapers;
using NewsBot.Core.Ranking;
using NewsBot.Core.Retrieval;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Ranking;

public class SentenceMeasureTests
{
    private static readonly Article Stored = ArticleBuilder.Article("a", "嘉祥县审计局办实事", "审计局2021年走访村民657户。记者张伟介绍，局长到场。地址在建设路9号。");

    [Fact]
    public void Measure_HeadlineNamesTheSubject_CountsForTheSentence()
    {
        var sentence = First("嘉祥县走访了多少户？", "嘉祥县", "走访");

        Assert.True(sentence[SentenceFeature.HeadWords] > sentence[SentenceFeature.Words]);
    }

    [Fact]
    public void Measure_NumberAskedIsThere_IsOneAndElsewhereMinusOne()
    {
        var sentences = Of("走访了多少户？", "走访");

        Assert.Equal([1.0, -1.0], sentences.Take(2).Select(sentence => sentence[SentenceFeature.Asked]));
    }

    [Fact]
    public void Measure_OtherYearNamed_IsMissing() =>
        Assert.Equal(1, First("2019年走访了多少户？", "走访")[SentenceFeature.NumbersMissing]);

    [Fact]
    public void Measure_OtherPlaceNamed_IsMissing() =>
        Assert.Equal(1, First("金乡县审计局走访了多少户？", "审计局", "走访")[SentenceFeature.PlacesMissing]);

    [Theory]
    [InlineData(0, "Date")]
    [InlineData(0, "Number")]
    [InlineData(1, "Person")]
    [InlineData(1, "Said")]
    [InlineData(2, "Place")]
    public void Cues_Sentence_HoldsThem(int number, string cue) =>
        Assert.Equal(1u, (ReadableArticle.Of(Stored).Sentences[number].Cues >> (int)Enum.Parse<Cue>(cue)) & 1);

    [Fact]
    public void FeatureNames_AreAllDifferent() => Assert.Distinct(SentenceCandidate.FeatureNames.Concat(AnswerMeasure.FeatureNames.Select(name => "answer " + name)));

    private static SentenceCandidate First(string question, params string[] words) => Of(question, words)[0];

    private static IReadOnlyList<SentenceCandidate> Of(string question, params string[] words)
    {
        var query = QuestionText.Read(question);
        var covers = new QuestionCovers(new QuestionWeights(query, QuestionTerms.Of(query, words)));
        var passages = PassageCandidate.Of(new RankedPassages([new ScoredPassage(PassageCutter.Cut(Stored)[0], 1)], QuestionTerms.Of(query, words)), new ArticleList(Stored), covers);
        return SentenceCandidate.Of(passages, covers);
    }
}

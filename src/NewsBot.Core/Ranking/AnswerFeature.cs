namespace NewsBot.Core.Ranking;

/// <summary>What tells whether the best sentence answers the question at all. Shares are of the question's words by weight, 0 to 1.</summary>
internal enum AnswerFeature
{
    /// <summary>Always 1.</summary>
    Constant,

    /// <summary>How likely the sentence is the answer among all candidates.</summary>
    Share,

    /// <summary>How likely the best three are.</summary>
    ThreeShare,

    /// <summary>How likely the sentences of its article are.</summary>
    ArticleShare,

    /// <summary>The ranker's score.</summary>
    Score,

    /// <summary>The passage ranker's score.</summary>
    PassageScore,

    /// <summary>How far the best passage of another article is behind.</summary>
    PassageLead,

    /// <summary>Words in sentence and headlines.</summary>
    HeadWords,

    /// <summary>Pairs in sentence and headlines.</summary>
    HeadPairs,

    /// <summary>Words in the sentence alone.</summary>
    Words,

    /// <summary>Words in sentence, headlines and the sentence before.</summary>
    BeforeWords,

    /// <summary>Pairs in sentence, headlines and the sentence before.</summary>
    BeforePairs,

    /// <summary>Words in its paragraph and the headlines.</summary>
    ParagraphWords,

    /// <summary>Words in its article.</summary>
    ArticleWords,

    /// <summary>Pairs in its article.</summary>
    ArticlePairs,

    /// <summary>The heaviest word that sentence and headlines lack.</summary>
    Missing,

    /// <summary>The heaviest word that its article lacks.</summary>
    ArticleMissing,

    /// <summary>Words near the question word.</summary>
    NearWords,

    /// <summary>Pairs near the question word.</summary>
    NearPairs,

    /// <summary>The longest run in common.</summary>
    Run,

    /// <summary>Whether the thing asked for is named and mentioned in the sentence.</summary>
    Focus,

    /// <summary>Whether the thing asked for is named and mentioned neither in the sentence nor near it.</summary>
    FocusMissing,

    /// <summary>A number, date or duration asked for is there: 1; is not: −1.</summary>
    Asked,

    /// <summary>How near it stands to words of the question.</summary>
    AskedClose,

    /// <summary>The share of the named numbers that are missing near the sentence.</summary>
    NumbersMissing,

    /// <summary>The share of the named places that the article lacks.</summary>
    PlacesMissing,

    /// <summary>The share of quoted phrases that the sentence does not repeat.</summary>
    QuotedMissing,

    /// <summary>How much of the sentence is about the question.</summary>
    Density,

    /// <summary>Logarithm of the sentence's length.</summary>
    Length,

    /// <summary>Logarithm of the number of the question's words.</summary>
    QuestionWords,

    /// <summary>The weight of the question's heaviest word, divided by ten.</summary>
    HeaviestWord,

    /// <summary>Words anywhere in the evidence.</summary>
    EvidenceWords,

    /// <summary>How close sentence and headlines come to the words.</summary>
    HeadAlike,

    /// <summary>How close sentence, headlines and the sentence before come to the words.</summary>
    BeforeAlike,

    /// <summary>The heaviest word that sentence and headlines come nowhere near.</summary>
    Unlike,

    /// <summary>The heaviest word that its article comes nowhere near.</summary>
    ArticleUnlike,

    /// <summary>How close it comes to words near the question word.</summary>
    NearAlike,

    /// <summary>How close it comes to the thing asked for.</summary>
    FocusAlike,

    /// <summary>A number, date or duration asked for is not there, or not of the thing.</summary>
    AskedThingMissing,

    /// <summary>Somebody's office or the thing counted is not mentioned.</summary>
    OfficeMissing,

    /// <summary>Another year is spoken of.</summary>
    OtherYear,

    /// <summary>The article lacks a place that the question names, or a word that carries too much of it.</summary>
    ArticleLacks,

    /// <summary>The support that the six conditions of <see cref="Answering.SupportJudge"/> find.</summary>
    Support,

    /// <summary>Whether one of the first five of those conditions fails.</summary>
    Unsupported,
}

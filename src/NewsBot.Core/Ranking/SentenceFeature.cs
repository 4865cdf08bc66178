namespace NewsBot.Core.Ranking;

/// <summary>What a sentence is ranked by. Shares are of the question's words, pairs or characters, weighted by how telling they are, 0 to 1.</summary>
internal enum SentenceFeature
{
    /// <summary>The passage's own score, counted down from the question's best.</summary>
    Passage,

    /// <summary>One divided by the passage's place.</summary>
    PassageRank,

    /// <summary>Whether it stands in the article of the best passage.</summary>
    BestArticle,

    /// <summary>The words it mentions.</summary>
    Words,

    /// <summary>The pairs.</summary>
    Pairs,

    /// <summary>The characters.</summary>
    Characters,

    /// <summary>The words that it and the headlines mention.</summary>
    HeadWords,

    /// <summary>The pairs that it and the headlines mention.</summary>
    HeadPairs,

    /// <summary>The characters that it and the headlines mention.</summary>
    HeadCharacters,

    /// <summary>The words that it, the sentence before and the headlines mention.</summary>
    BeforeWords,

    /// <summary>The pairs that it, the sentence before and the headlines mention.</summary>
    BeforePairs,

    /// <summary>The words that it, the sentence after and the headlines mention.</summary>
    AfterWords,

    /// <summary>The words that its whole paragraph and the headlines mention.</summary>
    ParagraphWords,

    /// <summary>The words that the sentence before mentions alone.</summary>
    PreviousWords,

    /// <summary>The words that the sentence after mentions alone.</summary>
    NextWords,

    /// <summary>The pairs it mentions of those that the headlines do not.</summary>
    OwnPairs,

    /// <summary>The weight of the heaviest word that it and the headlines lack.</summary>
    Missing,

    /// <summary>The weight of the heaviest word that its article lacks.</summary>
    ArticleMissing,

    /// <summary>How close it comes to the words (<see cref="WordLikeness"/>).</summary>
    Alike,

    /// <summary>How close it and the headlines come.</summary>
    HeadAlike,

    /// <summary>How close it, the sentence before and the headlines come.</summary>
    BeforeAlike,

    /// <summary>The words that it comes very close to.</summary>
    VeryAlike,

    /// <summary>The weight of the heaviest word that it and the headlines come nowhere near.</summary>
    Unlike,

    /// <summary>How close it comes to words near the question word, the nearer the heavier.</summary>
    NearAlike,

    /// <summary>How close it comes to the thing asked for.</summary>
    FocusAlike,

    /// <summary>How close those of its words come to the thing asked for that are not the question's.</summary>
    FocusNew,

    /// <summary>The longest run of the question that it repeats, as a share of the question.</summary>
    Run,

    /// <summary>The share of words near the question word, the nearer the heavier: they carry the relation asked for.</summary>
    NearWords,

    /// <summary>The share of pairs near the question word, the nearer the heavier.</summary>
    NearPairs,

    /// <summary>Whether it repeats the two characters before the question word and something new follows them.</summary>
    GapBefore,

    /// <summary>Whether it repeats the two characters after the question word and something new stands before them.</summary>
    GapAfter,

    /// <summary>Its pairs that the question mentions, as a share of its own length: how much of it is about the question.</summary>
    Density,

    /// <summary>The words that its best clause mentions.</summary>
    ClauseWords,

    /// <summary>How far the thing asked for is mentioned.</summary>
    Focus,

    /// <summary>How far the thing asked for is mentioned in the headlines or beside it.</summary>
    FocusNear,

    /// <summary>Whether the thing asked for ends a longer name (哪个镇: 两城镇).</summary>
    FocusNamed,

    /// <summary>Whether it holds a number, date or duration of the kind asked for; −1 where it does not, 0 where the kind cannot be told.</summary>
    Asked,

    /// <summary>The same, times the share of pairs that the headlines do not mention.</summary>
    AskedOwn,

    /// <summary>How near the thing of the kind asked for stands to words of the question, 0 to 1.</summary>
    AskedClose,

    /// <summary>The share of the named numbers that it states.</summary>
    Numbers,

    /// <summary>The share of the named numbers that its paragraph or headlines lack.</summary>
    NumbersMissing,

    /// <summary>The share of the named places that it or its headlines name.</summary>
    Places,

    /// <summary>The share of the named places that its article lacks.</summary>
    PlacesMissing,

    /// <summary>The share of the quoted phrases that it repeats.</summary>
    Quoted,

    /// <summary>Whether it states the number of things asked for (哪四项).</summary>
    Count,

    /// <summary>Whether as many things as asked for follow it.</summary>
    Announces,

    /// <summary>Things in a row, where several are asked for: 1; closed with the kind asked for: 2.</summary>
    Enumerates,

    /// <summary>What one can do, where that is asked.</summary>
    Possible,

    /// <summary>Logarithm of its length.</summary>
    Length,

    /// <summary>Whether it has fewer than ten characters.</summary>
    Short,

    /// <summary>How much it says that the question does not: logarithm of its characters not in the question.</summary>
    New,

    /// <summary>How much of it the headline says already.</summary>
    RepeatsHeadline,

    /// <summary>Whether it opens its article.</summary>
    First,

    /// <summary>One divided by its place in the article.</summary>
    Place,

    /// <summary>Whether it opens its paragraph.</summary>
    Opens,

    /// <summary>Whether it says only who wrote or photographed.</summary>
    Byline,

    /// <summary>Whether the sentence before it is a question, times what that mentions.</summary>
    AnswersBefore,

    /// <summary>Whether it begins with a word of the question's beginning.</summary>
    SameStart,
}

namespace NewsBot.Core.Ranking;

/// <summary>What a passage is ranked by. Shares are of the question's words, pairs or characters, weighted by how telling they are, 0 to 1.</summary>
internal enum PassageFeature
{
    /// <summary>The index's score as a share of the question's best.</summary>
    Found,

    /// <summary>One divided by its place among those found.</summary>
    FoundRank,

    /// <summary>The best score of its article, as a share of the question's best.</summary>
    ArticleFound,

    /// <summary>The scores of its article's passages added up, as a share of the question's highest such sum.</summary>
    ArticleSum,

    /// <summary>The words it mentions.</summary>
    Words,

    /// <summary>The pairs.</summary>
    Pairs,

    /// <summary>The characters.</summary>
    Characters,

    /// <summary>The words the headlines mention.</summary>
    HeadWords,

    /// <summary>The pairs of the headlines.</summary>
    HeadPairs,

    /// <summary>The words of passage and headlines together.</summary>
    BothWords,

    /// <summary>The pairs of passage and headlines together.</summary>
    BothPairs,

    /// <summary>The words of the whole article.</summary>
    ArticleWords,

    /// <summary>The pairs of the whole article.</summary>
    ArticlePairs,

    /// <summary>The weight of the heaviest word that the whole article lacks.</summary>
    ArticleMissing,

    /// <summary>The weight of the heaviest word that passage and headlines lack.</summary>
    Missing,

    /// <summary>Whether a sentence holds a number, date or duration of the kind asked for.</summary>
    Asked,

    /// <summary>How far the thing asked for is mentioned.</summary>
    Focus,

    /// <summary>The share of the named places that the article names.</summary>
    Places,

    /// <summary>The share of the named numbers that passage and headlines state.</summary>
    Numbers,

    /// <summary>The share of the quoted phrases that it repeats.</summary>
    Quoted,

    /// <summary>Whether it opens its article.</summary>
    First,

    /// <summary>Logarithm of its length.</summary>
    Length,

    /// <summary>Logarithm of its article's length.</summary>
    ArticleLength,
}

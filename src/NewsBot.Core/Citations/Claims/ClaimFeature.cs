namespace NewsBot.Core.Citations.Claims;

/// <summary>What is measured of a claim. Shares are 0 to 1; none says how long the claim is or what it begins with.</summary>
internal enum ClaimFeature
{
    /// <summary>Always 1.</summary>
    One,

    /// <summary>The share of the claim's pairs of letters that the evidence has.</summary>
    Pairs,

    /// <summary>The share that one sentence of the evidence has.</summary>
    SentencePairs,

    /// <summary>The share that two sentences of the evidence have together.</summary>
    TwoSentences,

    /// <summary>The share of its letters that lie in runs of four and more of the evidence.</summary>
    Runs,

    /// <summary>The longest run in common, as a share of the claim.</summary>
    LongestRun,

    /// <summary>The share of its letters that the evidence has anywhere.</summary>
    Characters,

    /// <summary>The longest stretch of the claim none of whose pairs the evidence has, in tens of letters.</summary>
    Gap,

    /// <summary>The share of pairs of its clause that has the fewest.</summary>
    WorstClause,

    /// <summary>The share of pairs of its last clause.</summary>
    LastClause,

    /// <summary>The share of its words that the evidence has.</summary>
    Words,

    /// <summary>The words that it has not, in fives.</summary>
    NewWords,

    /// <summary>How close the evidence comes to its words on average.</summary>
    Likeness,

    /// <summary>How close the evidence comes to the word it is furthest from.</summary>
    LeastLike,

    /// <summary>The share of words that the best sentence has.</summary>
    SentenceWords,

    /// <summary>The numbers that the evidence does not state, at most 3.</summary>
    Numbers,

    /// <summary>The numbers it states with another unit or otherwise exact, at most 3.</summary>
    Units,

    /// <summary>By how much another number fits better than one of the claim's.</summary>
    Rival,

    /// <summary>The dates it does not state, at most 2.</summary>
    Dates,

    /// <summary>The people it does not name, at most 2.</summary>
    Persons,

    /// <summary>The places it does not name, at most 2.</summary>
    Places,

    /// <summary>The organisations and Latin names it does not name, at most 2.</summary>
    Organisations,

    /// <summary>The quotations it does not have, at most 2.</summary>
    Quotations,

    /// <summary>The denials on one side only, at most 2.</summary>
    Negations,

    /// <summary>The words of which the evidence says the opposite, at most 2.</summary>
    Opposites,
}

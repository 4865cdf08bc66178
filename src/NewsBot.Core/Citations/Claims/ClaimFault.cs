namespace NewsBot.Core.Citations.Claims;

/// <summary>What can be wrong with a claim: a closed list.</summary>
public enum ClaimFault
{
    /// <summary>A number that the evidence does not state.</summary>
    NumberNotFound,

    /// <summary>A sum of money that the evidence does not state.</summary>
    AmountNotFound,

    /// <summary>A percentage that the evidence does not state.</summary>
    PercentageNotFound,

    /// <summary>The number stands there with another unit.</summary>
    UnitDiffers,

    /// <summary>近20, 超20 and 20 are three different things, and the evidence states another of them.</summary>
    ApproximationDiffers,

    /// <summary>The number stands there, but said of something else.</summary>
    NumberOfAnother,

    /// <summary>A day, month or year that the evidence does not state and its date does not give.</summary>
    DateNotFound,

    /// <summary>The date stands there without its year, and nothing says which year it was.</summary>
    YearNotStated,

    /// <summary>A person whom the evidence does not name.</summary>
    PersonNotFound,

    /// <summary>A place that the evidence does not name.</summary>
    PlaceNotFound,

    /// <summary>An organisation that the evidence does not name.</summary>
    OrganisationNotFound,

    /// <summary>A name or abbreviation in Latin letters that the evidence does not have.</summary>
    LatinNameNotFound,

    /// <summary>Words between quotation marks or in a title that the evidence does not have to the letter.</summary>
    QuotationNotFound,

    /// <summary>One of the two denies what the other states.</summary>
    NegationReversed,

    /// <summary>增长 where the evidence says 下降, or the other way round.</summary>
    DirectionReversed,

    /// <summary>高于 where the evidence says 低于, or another word that is its opposite.</summary>
    OppositeSaid,

    /// <summary>Too few of its words stand in the evidence, or too far apart.</summary>
    TooFewWords,

    /// <summary>There is nothing to hold the claim against, or no claim.</summary>
    Nothing,
}

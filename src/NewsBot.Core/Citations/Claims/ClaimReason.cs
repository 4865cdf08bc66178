namespace NewsBot.Core.Citations.Claims;

/// <summary>One thing that is wrong with a claim.</summary>
/// <param name="Fault">What kind of thing.</param>
/// <param name="Words">The words of the claim concerned, as the claim has them; empty where it is the whole claim.</param>
public sealed record ClaimReason(ClaimFault Fault, string Words)
{
    /// <summary>Whether the fault alone keeps a sentence from leaving, whatever its score.</summary>
    public bool IsHard => Fault is not ClaimFault.TooFewWords;

    /// <summary>The reason as one sentence.</summary>
    public string Sentence => Fault switch
    {
        ClaimFault.NumberNotFound => $"The number 「{Words}」 does not stand in the evidence.",
        ClaimFault.AmountNotFound => $"The amount 「{Words}」 does not stand in the evidence.",
        ClaimFault.PercentageNotFound => $"The percentage 「{Words}」 does not stand in the evidence.",
        ClaimFault.UnitDiffers => $"The number of 「{Words}」 stands in the evidence with another unit.",
        ClaimFault.ApproximationDiffers => $"「{Words}」 is more exact, or less, than the evidence.",
        ClaimFault.NumberOfAnother => $"The evidence says 「{Words}」 of something else.",
        ClaimFault.DateNotFound => $"The date 「{Words}」 does not stand in the evidence.",
        ClaimFault.YearNotStated => $"Nothing in the evidence says the year of 「{Words}」.",
        ClaimFault.PersonNotFound => $"The evidence does not name the person 「{Words}」.",
        ClaimFault.PlaceNotFound => $"The evidence does not name the place 「{Words}」.",
        ClaimFault.OrganisationNotFound => $"The evidence does not name the organisation 「{Words}」.",
        ClaimFault.LatinNameNotFound => $"The name 「{Words}」 does not stand in the evidence.",
        ClaimFault.QuotationNotFound => $"The quoted words 「{Words}」 do not stand in the evidence to the letter.",
        ClaimFault.NegationReversed => $"At 「{Words}」 one denies what the other states.",
        ClaimFault.DirectionReversed => $"The evidence says the opposite of 「{Words}」.",
        ClaimFault.OppositeSaid => $"The evidence says the opposite of 「{Words}」 here.",
        ClaimFault.TooFewWords => "Too little of the claim stands in the evidence.",
        _ => "There is nothing to check.",
    };
}

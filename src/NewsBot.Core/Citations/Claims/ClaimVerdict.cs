namespace NewsBot.Core.Citations.Claims;

/// <summary>What the checker makes of a claim.</summary>
/// <param name="Supported">Whether the evidence bears it out.</param>
/// <param name="Score">How likely it does, 0 to 1; it is supported from 0.5.</param>
/// <param name="Reasons">What speaks against it, in the order of its words; may name a small thing even where the claim is supported.</param>
public sealed record ClaimVerdict(bool Supported, double Score, IReadOnlyList<ClaimReason> Reasons)
{
    /// <summary>Whether it may leave the bot: supported, and with no number, date, name, quotation, negation or direction left open.</summary>
    public bool MayLeave => Supported && !Reasons.Any(reason => reason.IsHard);
}

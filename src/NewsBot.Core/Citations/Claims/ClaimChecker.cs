using NewsBot.Core.Learning;

namespace NewsBot.Core.Citations.Claims;

/// <summary>
/// Says whether texts bear out a claim, from the texts alone. Two things come out of it: a score learned from real claims, which decides whether the claim
/// is supported; and the list of what stands against it, thing by thing, by which a sentence that leaves the bot is judged more strictly
/// (<see cref="ClaimVerdict.MayLeave"/>).
/// </summary>
public static class ClaimChecker
{
    /// <summary>Below this score a claim is not supported.</summary>
    private const double Bar = 0.5;

    /// <summary>What <paramref name="evidence"/> has to say on <paramref name="claim"/>.</summary>
    public static ClaimVerdict Check(IReadOnlyList<ClaimEvidence> evidence, string claim)
    {
        var said = new ClaimText(claim);
        var texts = new EvidenceText(evidence);
        if (said.Letters.Length == 0 || texts.Text.Letters.Length == 0)
        {
            return new ClaimVerdict(false, 0, [new ClaimReason(ClaimFault.Nothing, "")]);
        }

        var measure = new ClaimMeasure(said, texts);
        var score = Math.Round(LogisticTrainer.Probability(ClaimModel.Default.Score(measure.Features)), 4);
        var reasons = measure.Faults.Select(item => new ClaimReason(item.Fault, said.Original(item.Span))).Distinct().ToList();
        if (score < Bar)
        {
            reasons.Add(new ClaimReason(ClaimFault.TooFewWords, ""));
        }

        return new ClaimVerdict(score >= Bar, score, reasons);
    }
}

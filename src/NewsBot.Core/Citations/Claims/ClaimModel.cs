using System.Reflection;
using NewsBot.Core.Learning;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Citations.Claims;

/// <summary>The learned judge of claims, <c>claim-weights.txt</c>, which <c>newsbot train claims</c> writes; its score is the logarithm of the odds.</summary>
internal static class ClaimModel
{
    /// <summary>What is left of the score of a claim with a decisive fault.</summary>
    private const double Decisive = 0.45;

    private static readonly Lazy<RankingModel> Own = new(ReadOwn);

    /// <summary>The names of the features, as the file writes them.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } = Enum.GetNames<ClaimFeature>();

    /// <summary>The model that is part of this assembly.</summary>
    public static RankingModel Default => Own.Value;

    /// <summary>How likely it is that a claim is borne out: what the model says, and with a decisive fault less than half.</summary>
    public static double Probability(RankingModel model, double[] features, IEnumerable<(TextSpan Span, ClaimFault Fault)> faults) =>
        LogisticTrainer.Probability(model.Score(features)) * (faults.Any(item => ClaimReason.IsDecisive(item.Fault)) ? Decisive : 1);

    private static RankingModel ReadOwn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("claim-weights.txt")!;
        using var reader = new StreamReader(stream);
        return RankingWeights.Read(reader.ReadToEnd().Split('\n'), "claims", FeatureNames);
    }
}

using System.Reflection;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Citations.Claims;

/// <summary>The learned judge of claims, <c>claim-weights.txt</c>, which <c>newsbot train-claims</c> writes; its score is the logarithm of the odds.</summary>
internal static class ClaimModel
{
    private static readonly Lazy<RankingModel> Own = new(ReadOwn);

    /// <summary>The names of the features, as the file writes them.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } = Enum.GetNames<ClaimFeature>();

    /// <summary>The model that is part of this assembly.</summary>
    public static RankingModel Default => Own.Value;

    private static RankingModel ReadOwn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("claim-weights.txt")!;
        using var reader = new StreamReader(stream);
        return RankingWeights.Read(reader.ReadToEnd().Split('\n'), "claims", FeatureNames);
    }
}

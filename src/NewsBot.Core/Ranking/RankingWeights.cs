using System.Globalization;
using System.Reflection;

namespace NewsBot.Core.Ranking;

/// <summary>The learned models of <c>ranking-weights.txt</c>, which <c>newsbot train</c> writes.</summary>
internal static class RankingWeights
{
    private static readonly Lazy<IReadOnlyList<string>> Own = new(ReadOwn);

    /// <summary>Ranks passages by <see cref="PassageFeature"/>.</summary>
    public static RankingModel Passages { get; } = Of("passages", Enum.GetNames<PassageFeature>());

    /// <summary>Ranks sentences by <see cref="SentenceCandidate.FeatureNames"/>.</summary>
    public static RankingModel Sentences { get; } = Of("sentences", SentenceCandidate.FeatureNames);

    /// <summary>Judges answers by <see cref="AnswerMeasure.FeatureNames"/>; its score is the logarithm of the odds.</summary>
    public static RankingModel Answers { get; } = Of("answers", AnswerMeasure.FeatureNames);

    /// <summary>The model under the heading <c>[name]</c> of <paramref name="lines"/>: a feature that is not listed weighs nothing, and one that is not known is passed over.</summary>
    internal static RankingModel Read(IEnumerable<string> lines, string name, IReadOnlyList<string> features)
    {
        var numbers = features.Select((feature, at) => (feature, at)).ToDictionary(pair => pair.feature, pair => pair.at);
        var weights = new double[features.Count];
        var trees = new List<RegressionTree>();
        foreach (var line in lines.SkipWhile(line => line != $"[{name}]").Skip(1).TakeWhile(line => !line.StartsWith('[')).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var (word, rest) = line.Split(' ', 2) is [var first, var last] ? (first, last) : throw new FormatException($"ranking-weights.txt: \"{line}\" is neither \"feature weight\" nor \"tree …\".");
            if (word == "tree")
            {
                trees.Add(RegressionTree.Read(rest, numbers));
            }
            else if (numbers.TryGetValue(word, out var number))
            {
                weights[number] = double.Parse(rest, CultureInfo.InvariantCulture);
            }
        }

        return new RankingModel(weights, trees);
    }

    private static RankingModel Of(string name, IReadOnlyList<string> features) => Read(Own.Value, name, features);

    private static List<string> ReadOwn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ranking-weights.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n')];
    }
}

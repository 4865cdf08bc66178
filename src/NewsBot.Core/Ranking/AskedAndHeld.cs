using NewsBot.Core.Questions;

namespace NewsBot.Core.Ranking;

/// <summary>What kind of thing is asked for, and which <see cref="Cue"/>s a sentence holds, as features: the trees learn which go together.</summary>
internal static class AskedAndHeld
{
    private static readonly QuestionType[] Types = Enum.GetValues<QuestionType>();

    /// <summary>The features: Asks.When for each type, Holds.Date for each cue.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Types.Select(type => $"Asks.{type}"), .. SentenceCues.All.Select(cue => $"Holds.{cue}")];

    /// <summary>Fills <paramref name="features"/>, in the order of <see cref="Names"/>, with 1 for what is so; they were 0.</summary>
    public static void Fill(Span<double> features, QuestionType type, uint cues)
    {
        features[Array.IndexOf(Types, type)] = 1;
        for (var cue = 0; cue < SentenceCues.All.Count; cue++)
        {
            features[Types.Length + cue] = (cues >> cue) & 1;
        }
    }
}

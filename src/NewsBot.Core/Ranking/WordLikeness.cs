using NewsBot.Core.Associations;
using NewsBot.Core.Chinese;

namespace NewsBot.Core.Ranking;

/// <summary>How close a text comes to each word of a question, in the same words or others that newspapers use alike; 0 to 1.</summary>
internal sealed class WordLikeness(QuestionWeights question)
{
    private readonly float[]?[] directions = [.. question.Words.Select(word => word.Number is null ? WordVectors.Default.Of(word.Text) : null)];
    private readonly float[]? focus = question.Focus is { } asked ? WordVectors.Default.Of(asked.Text) : null;
    private readonly HashSet<int> own = [.. question.Words.SelectMany(word => WordVectors.Default.WordsOf(word.Text))];

    /// <summary>How close <paramref name="text"/> comes to each word: 1 where it mentions it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cover">What it mentions.</param>
    public float[] Of(FoldedText text, TextCover cover)
    {
        var likeness = cover.Words.ToArray();
        for (var word = 0; word < likeness.Length; word++)
        {
            if (likeness[word] < 1 && directions[word] is { } direction)
            {
                likeness[word] = Math.Max(likeness[word], WordVectors.Default.Closest(direction, text.Words));
            }
        }

        return likeness;
    }

    /// <summary>How close the words of <paramref name="text"/> that are not the question's come to the thing asked for; 0 where none is named.</summary>
    public float NewToFocus(FoldedText text) =>
        focus is null ? 0 : Math.Max(0, WordVectors.Default.Closest(focus, [.. text.Words.Where(word => !own.Contains(word))]));

    /// <summary>How close <paramref name="text"/> comes to the thing asked for; 0 where none is named.</summary>
    public float ToFocus(FoldedText text) => focus is null ? 0 : Math.Max(0, WordVectors.Default.Closest(focus, text.Words));

    /// <summary>For each word the closer of two texts.</summary>
    public static float[] Closer(float[] one, float[] other)
    {
        var closer = new float[one.Length];
        for (var word = 0; word < closer.Length; word++)
        {
            closer[word] = Math.Max(one[word], other[word]);
        }

        return closer;
    }

    /// <summary>The weighted mean.</summary>
    public double Share(float[] likeness) => QuestionWeights.NearShare(likeness, question.WordWeights);

    /// <summary>The weighted share of the words that are as close as <paramref name="least"/>.</summary>
    public double ShareFrom(float[] likeness, float least) => QuestionWeights.NearShare([.. likeness.Select(value => value >= least ? 1f : 0)], question.WordWeights);

    /// <summary>The largest share of the question's weight that one word has, by how far the text is from it.</summary>
    public double Missing(float[] likeness)
    {
        var heaviest = 0.0;
        for (var word = 0; word < likeness.Length; word++)
        {
            heaviest = Math.Max(heaviest, (1 - likeness[word]) * question.WordWeights[word]);
        }

        return heaviest / Math.Max(1e-9, question.WordWeight);
    }
}

using NewsBot.Core.Associations;

namespace NewsBot.Core.Learning;

/// <summary>
/// Learns <see cref="WordVectors"/> from texts: which words keep which company, as a matrix of positive pointwise mutual information, reduced to its main
/// directions (Levy and Goldberg 2014; Levy, Goldberg and Dagan 2015). The same texts give the same bytes.
/// </summary>
public static class WordVectorTrainer
{
    private const int Dimensions = 64;

    /// <summary>Writes the vectors of <paramref name="words"/>, as <paramref name="texts"/> (folded) use them.</summary>
    public static void Write(IReadOnlyList<string> words, IEnumerable<string> texts, Stream output)
    {
        var known = words.Where(word => word.Length <= LongestWords.Longest).ToList();
        var company = new WordCompany(known);
        foreach (var text in texts)
        {
            company.Add(text);
        }

        WordVectors.Write(output, known, Dimensions, SubspaceIteration.Embed(company.Information(), Dimensions));
    }
}

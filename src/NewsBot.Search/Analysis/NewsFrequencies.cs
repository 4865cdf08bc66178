using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace NewsBot.Search.Analysis;

/// <summary>
/// In how many articles of Chinese news at large a word occurs, so that a small index knows that 可以 is common and 护照 is not. The table
/// <c>news-frequencies.txt</c> was counted by <c>newsbot frequencies</c>: its first line is the number of articles, the others
/// <c>word&lt;tab&gt;articles</c>.
/// </summary>
internal static class NewsFrequencies
{
    private static readonly Lazy<(int Articles, FrozenDictionary<string, int> Words, int Rarest)> Table = new(Read);

    /// <summary>How rare the word is: natural logarithm of its inverse document frequency; about 0.1 to 10.</summary>
    public static double Rarity(string word)
    {
        var (articles, words, rarest) = Table.Value;
        return Math.Log((articles + 1.0) / (words.GetValueOrDefault(word, rarest) + 0.5));
    }

    /// <summary>Whether the word is in the table.</summary>
    public static bool Knows(string word) => Table.Value.Words.ContainsKey(word);

    private static (int Articles, FrozenDictionary<string, int> Words, int Rarest) Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("news-frequencies.txt")!;
        using var reader = new StreamReader(stream);
        var articles = int.Parse(reader.ReadLine()!, CultureInfo.InvariantCulture);
        var words = new Dictionary<string, int>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            words[line[..tab]] = int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture);
        }

        return (articles, words.ToFrozenDictionary(), Math.Max(0, words.Values.DefaultIfEmpty(2).Min() - 1));
    }
}

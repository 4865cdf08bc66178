using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Search.Analysis;

/// <summary>Counts the table that <see cref="NewsFrequencies"/> reads.</summary>
public static class FrequencyCounter
{
    /// <summary>Writes, for the words and single characters of <paramref name="articles"/>, in how many articles each occurs: the <paramref name="most"/> most frequent ones that occur at least <paramref name="atLeast"/> times, in an order that only depends on the articles.</summary>
    public static void Write(IEnumerable<Article> articles, int most, int atLeast, TextWriter output)
    {
        var analyzer = new IcuWordAnalyzer();
        var counts = new Dictionary<string, int>();
        var all = 0;
        foreach (var article in articles)
        {
            all++;
            var folded = TextFolding.Fold(article.Headline + "\n" + article.Text);
            var words = TokenReader.Read(analyzer, "words", folded).Select(token => token.Text).Where(word => !char.IsAsciiDigit(word[0]));
            foreach (var word in words.Concat(folded.Where(char.IsLetter).Select(character => character.ToString())).ToHashSet())
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        output.Write($"{all}\n");
        foreach (var (word, count) in counts.Where(entry => entry.Value >= atLeast).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(most))
        {
            output.Write($"{word}\t{count}\n");
        }
    }
}

using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Search.Analysis;

/// <summary>Finds the words of news, those among them that the dictionary lacks (缴|费, 主|教练).</summary>
public static class VocabularyCounter
{
    private const int LongestJoined = 5;

    /// <summary>Two neighbours are one word where one of them has the other beside it in this share of its articles …</summary>
    private const double Inseparable = 0.35;

    /// <summary>… and more often than chance: pointwise mutual information, natural logarithm.</summary>
    private const double MoreThanChance = 1.2;

    /// <summary>The words of <paramref name="articles"/> that at least <paramref name="atLeast"/> of them have, the most frequent first, in an order that only depends on the articles.</summary>
    public static IReadOnlyList<string> Words(IEnumerable<Article> articles, int atLeast)
    {
        var analyzer = new IcuWordAnalyzer();
        var (words, joined, all) = (new Dictionary<string, int>(), new Dictionary<(string First, string Second), int>(), 0);
        foreach (var article in articles)
        {
            all++;
            var tokens = TokenReader.Read(analyzer, "words", TextFolding.Fold(article.FullHeadline + "\n" + article.Text)).Where(token => !char.IsAsciiDigit(token.Text[0])).ToList();
            Count(words, tokens.Select(token => token.Text));
            Count(joined, tokens.Zip(tokens.Skip(1))
                .Where(pair => pair.First.Span.End == pair.Second.Span.Start && pair.First.Text.Length + pair.Second.Text.Length <= LongestJoined)
                .Select(pair => (pair.First.Text, pair.Second.Text)));
        }

        var compounds = joined
            .Where(pair => pair.Value >= atLeast && IsOneWord(pair.Value, words[pair.Key.First], words[pair.Key.Second], all))
            .Select(pair => KeyValuePair.Create(pair.Key.First + pair.Key.Second, pair.Value));
        return [.. words.Where(word => word.Value >= atLeast).Concat(compounds)
            .GroupBy(word => word.Key, word => word.Value)
            .OrderByDescending(word => word.Max()).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => word.Key)];
    }

    private static bool IsOneWord(double together, double first, double second, double all) =>
        together / Math.Min(first, second) >= Inseparable && Math.Log(together * all / (first * second)) >= MoreThanChance;

    private static void Count<T>(Dictionary<T, int> counts, IEnumerable<T> items)
        where T : notnull
    {
        foreach (var item in items.ToHashSet())
        {
            counts[item] = counts.GetValueOrDefault(item) + 1;
        }
    }
}

using NewsBot.Core.Chinese;

namespace NewsBot.Evaluation;

/// <summary>Texts as they are compared with gold answers: without white space, script, width and capitals folded.</summary>
internal static class ComparableText
{
    /// <summary>The comparable form of <paramref name="text"/>.</summary>
    public static string Of(string text) => string.Concat(TextFolding.Fold(text).Where(character => !char.IsWhiteSpace(character)));

    /// <summary>
    /// F of the longest common subsequence of characters, 0 to 1, precision and recall counting alike (ROUGE-L: Lin, ROUGE, a package for automatic
    /// evaluation of summaries, 2004, section 3).
    /// </summary>
    public static double RougeL(string reply, string gold)
    {
        var (one, other) = (Of(reply), Of(gold));
        return F(LongestCommonSubsequence(one, other), one.Length, other.Length);
    }

    /// <summary>
    /// F of the characters in common, order set aside and punctuation left out, 0 to 1 (Rajpurkar and others, SQuAD, 2016, section 6.1, with characters
    /// for words).
    /// </summary>
    public static double CharacterF1(string reply, string gold)
    {
        var (one, other) = (WithoutPunctuation(reply), WithoutPunctuation(gold));
        var counts = other.CountBy(character => character).ToDictionary();
        var common = 0;
        foreach (var character in one)
        {
            if (counts.TryGetValue(character, out var left) && left > 0)
            {
                counts[character] = left - 1;
                common++;
            }
        }

        return F(common, one.Length, other.Length);
    }

    private static double F(int common, int one, int other) => common == 0 ? 0 : 2.0 * common / (one + other);

    private static string WithoutPunctuation(string text) => string.Concat(Of(text).Where(character => !char.IsPunctuation(character) && !char.IsSymbol(character)));

    private static int LongestCommonSubsequence(string one, string other)
    {
        var (previous, current) = (new int[other.Length + 1], new int[other.Length + 1]);
        foreach (var character in one)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                current[j] = character == other[j - 1] ? previous[j - 1] + 1 : Math.Max(previous[j], current[j - 1]);
            }

            (previous, current) = (current, previous);
        }

        return previous[other.Length];
    }
}

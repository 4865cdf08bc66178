namespace NewsBot.Core.Chinese;

/// <summary>How much two texts say in the same words.</summary>
public static class TextSimilarity
{
    /// <summary>The share of the shorter text's pairs of neighbouring characters that the longer one has too, 0 to 1; 0 for texts of one character.</summary>
    public static double Of(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length < 2)
        {
            return 0;
        }

        var pairs = Pairs(longer).ToHashSet();
        return (double)Pairs(shorter).Count(pairs.Contains) / (shorter.Length - 1);
    }

    private static IEnumerable<int> Pairs(string text) => Enumerable.Range(0, text.Length - 1).Select(at => (text[at] << 16) | text[at + 1]);
}

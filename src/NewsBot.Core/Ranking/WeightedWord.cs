using NewsBot.Core.Chinese;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Ranking;

/// <summary>One thing a text has to mention to be about the question: a word, or a number whatever its numerals.</summary>
internal sealed class WeightedWord
{
    /// <summary>How a synonym counts against the word itself, and one of a single character, which stands in many other words by chance.</summary>
    private const double SynonymCredit = 0.8;
    internal const double ShortSynonymCredit = 0.5;

    /// <summary>What the parts of a long word count at most.</summary>
    private const double PartsCredit = 0.8;

    private readonly IReadOnlyList<string> synonyms;
    private readonly string[] parts;

    /// <summary>A word.</summary>
    /// <param name="text">The word, folded.</param>
    /// <param name="weight">How much it counts.</param>
    /// <param name="number">Its value where it is a number.</param>
    public WeightedWord(string text, double weight, decimal? number)
    {
        (Text, Weight, Number) = (text, weight, number);
        synonyms = Synonyms.Of(text);
        parts = text.Length < 3 ? [] : [.. Enumerable.Range(0, text.Length - 1).Select(at => text.Substring(at, 2))];
    }

    /// <summary>The word, folded.</summary>
    public string Text { get; }

    /// <summary>How much it counts.</summary>
    public double Weight { get; }

    /// <summary>Its value where it is a number.</summary>
    public decimal? Number { get; }

    /// <summary>How far <paramref name="text"/> mentions the word, 0 to 1: itself, a synonym, or parts of it (孤独症儿童 for 儿童孤独症).</summary>
    public double CoveredBy(FoldedText text)
    {
        if (Number is { } value)
        {
            return text.Numbers.Contains(value) ? 1 : 0;
        }

        if (text.Mentions(Text))
        {
            return 1;
        }

        var best = 0.0;
        foreach (var synonym in synonyms)
        {
            if (text.Mentions(synonym))
            {
                best = Math.Max(best, synonym.Length > 1 ? SynonymCredit : ShortSynonymCredit);
            }
        }

        return parts.Length == 0 ? best : Math.Max(best, PartsCredit * PartsIn(text) / parts.Length);
    }

    private int PartsIn(FoldedText text)
    {
        var found = 0;
        foreach (var part in parts)
        {
            found += text.Mentions(part) ? 1 : 0;
        }

        return found;
    }
}

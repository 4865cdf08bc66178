using NewsBot.Core.Questions;

namespace NewsBot.Core.Answering;

/// <summary>One thing a text has to mention to be about the question: a word, or a number whatever its numerals.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Number">Its value where it is a number.</param>
internal sealed record WeightedWord(string Text, double Weight, decimal? Number)
{
    /// <summary>How a synonym counts against the word itself, and one of a single character, which stands in many other words by chance.</summary>
    private const double SynonymCredit = 0.8;
    internal const double ShortSynonymCredit = 0.5;

    /// <summary>How far <paramref name="text"/> mentions the word, 0 to 1.</summary>
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

        var synonyms = Synonyms.Of(Text).Where(text.Mentions).Select(word => word.Length > 1 ? SynonymCredit : ShortSynonymCredit).DefaultIfEmpty().Max();
        return Math.Max(synonyms, PartsIn(text));
    }

    /// <summary>A long word counts in part where parts of it stand: 孤独症儿童 for 儿童孤独症.</summary>
    private double PartsIn(FoldedText text)
    {
        if (Text.Length < 3)
        {
            return 0;
        }

        var found = Enumerable.Range(0, Text.Length - 1).Count(at => text.Mentions(Text.Substring(at, 2)));
        return 0.8 * found / (Text.Length - 1);
    }
}

using NewsBot.Core.Chinese;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.FollowUps;

/// <summary>Whether a question put into other words still asks for the user's own things: every place, number and telling word has to be there.</summary>
public static class RewriteCheck
{
    /// <summary>A word rarer than this in news at large tells what is meant; the weight is an inverse document frequency, natural logarithm.</summary>
    private const double Telling = 3;

    /// <summary>A rewritten question is at most so many characters longer than the words it was made of.</summary>
    private const int MostAdded = 80;

    /// <summary>Whether <paramref name="rewritten"/> keeps what <paramref name="own"/> names.</summary>
    /// <param name="own">The user's words, read.</param>
    /// <param name="terms">Their parts, weighed.</param>
    /// <param name="rewritten">The words that would be used instead.</param>
    public static bool Keeps(NewsQuery own, QueryTerms terms, string rewritten)
    {
        var text = new FoldedText(rewritten);
        return !string.IsNullOrWhiteSpace(rewritten)
            && rewritten.Length <= own.Original.Length + MostAdded
            && own.Places.All(place => PlaceNames.IsNamedIn(place, text.Text))
            && own.Numbers.All(text.Numbers.Contains)
            && terms.Words.Where(word => word.Text.Length > 1 && word.Weight >= Telling && !WeakWords.Contains(word.Text) && !FollowUpPatterns.Pointing().IsMatch(word.Text)).All(word => text.Mentions(word.Text));
    }
}

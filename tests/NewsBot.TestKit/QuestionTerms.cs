using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.TestKit;

/// <summary>Weighs the parts of a question as an index would, all words alike.</summary>
public static class QuestionTerms
{
    /// <summary>The terms of <paramref name="query"/>, cut into <paramref name="words"/>, which have to stand in it.</summary>
    public static QueryTerms Of(NewsQuery query, IEnumerable<string> words) => new(
        [.. words.Select(word => query.SearchText.IndexOf(word, StringComparison.Ordinal) is var at && at >= 0 ? new QueryTerm(word, new TextSpan(at, at + word.Length), 4) : throw new ArgumentException($"{word} is not in {query.SearchText}."))],
        Parts(query.SearchText, 2),
        Parts(query.SearchText, 1));

    private static List<QueryTerm> Parts(string text, int length) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - length + 1)).Where(at => text.Substring(at, length).All(char.IsLetterOrDigit)).Select(at => new QueryTerm(text.Substring(at, length), new TextSpan(at, at + length), 4))];
}

using NewsBot.Core.Answering;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.FollowUps;

/// <summary>Goes on with an article in reading order: what comes after the words shown, then what came before them and was left out.</summary>
internal static class Continuation
{
    /// <summary>Sentences of the first of <paramref name="articles"/> that has any left; none where all was shown.</summary>
    /// <param name="articles">The articles, in order.</param>
    /// <param name="shown">What the user has seen.</param>
    /// <param name="options">How much is shown at once.</param>
    /// <param name="within">Where in the article; null for anywhere.</param>
    public static Draft Of(IEnumerable<Article> articles, IReadOnlyList<ShownWords> shown, AnsweringOptions options, TextSpan? within = null)
    {
        foreach (var article in articles)
        {
            var seen = shown.Where(words => words.Article == article.Id).Select(words => words.Span).ToList();
            var left = ReadableArticle.Of(article).Sentences
                .Where(sentence => !sentence.IsByline && !seen.Any(sentence.Span.Overlaps) && (within is not { } bounds || bounds.Contains(sentence.Span)))
                .Select(sentence => sentence.Span)
                .ToList();
            var last = seen.Count == 0 ? 0 : seen[^1].End;
            var next = left.Where(span => span.Start >= last).Concat(left.Where(span => span.Start < last)).ToList();
            var taken = next.Take(options.MaxSentences).ToList();
            while (taken.Count > 1 && taken.Sum(span => span.Length) > options.MaxLength)
            {
                taken.RemoveAt(taken.Count - 1);
            }

            if (taken.Count > 0)
            {
                return new Draft([.. taken.Select(span => span.Trim(article.Text)).Select(span => new DraftSentence(span.In(article.Text), article, span))], 1);
            }
        }

        return new Draft([], 0);
    }
}

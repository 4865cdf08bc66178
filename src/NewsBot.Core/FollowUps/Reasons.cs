using NewsBot.Core.Answering;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.FollowUps;

/// <summary>Finds the reason for what was told last: 此举是因为… right behind it.</summary>
internal static class Reasons
{
    /// <summary>A reason stands at most so many sentences behind what it explains.</summary>
    private const int Near = 2;

    /// <summary>The sentence that gives it; null where none says so plainly.</summary>
    public static Draft? After(IReadOnlyList<ShownWords> shown, IReadOnlyList<Article> articles)
    {
        foreach (var article in articles)
        {
            var sentences = ReadableArticle.Of(article).Sentences;
            var told = sentences.Where(sentence => shown.Any(words => words.Article == article.Id && sentence.Span.Overlaps(words.Span))).ToList();
            var reason = told.Concat(sentences.Where(sentence => told.Any(other => sentence.Number > other.Number && sentence.Number - other.Number <= Near)))
                .FirstOrDefault(sentence => FollowUpPatterns.PlainReason().IsMatch(sentence.Folded.Text));
            if (reason is not null)
            {
                return new Draft([new DraftSentence(reason.Span.In(article.Text), article, reason.Span)], 1);
            }
        }

        return null;
    }
}

using NewsBot.Core.Answering;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.FollowUps;

/// <summary>Finds the sentences that need no ranking: a reason right behind what it explains, the only place named, the byline.</summary>
internal static class PlainSentences
{
    /// <summary>A reason stands at most so many sentences behind what it explains.</summary>
    private const int Near = 2;

    /// <summary>What answers 为什么 or 地址呢 and nothing more; null where no sentence plainly does.</summary>
    public static Draft? For(string message, FollowUp.Reworded reworded, IReadOnlyList<ShownWords> shown, IReadOnlyList<Article> articles) =>
        FollowUpPatterns.BareWhy().IsMatch(message.Trim(' ', '?', '？', '。')) ? Reason(shown, articles)
        : reworded.Own == Aspects.Where ? Place(articles)
        : null;

    /// <summary>The bylines of the first article that has any; null where none has.</summary>
    public static Draft? Bylines(IReadOnlyList<Article> articles) => articles
        .Select(article => new Draft([.. ReadableArticle.Of(article).Sentences.Where(sentence => sentence.IsByline).Select(sentence => Whole(article, sentence))], 1))
        .FirstOrDefault(draft => draft.Sentences.Count > 0);

    /// <summary>The one sentence that says where something is; of several, none.</summary>
    private static Draft? Place(IReadOnlyList<Article> articles) => articles
        .Select(article => (Article: article, Sentences: ReadableArticle.Of(article).Sentences.Where(sentence => FollowUpPatterns.Location().IsMatch(sentence.Folded.Text)).ToList()))
        .Where(one => one.Sentences.Count == 1)
        .Select(one => new Draft([Whole(one.Article, one.Sentences[0])], 1))
        .FirstOrDefault();

    private static Draft? Reason(IReadOnlyList<ShownWords> shown, IReadOnlyList<Article> articles)
    {
        foreach (var article in articles)
        {
            var sentences = ReadableArticle.Of(article).Sentences;
            var told = sentences.Where(sentence => shown.Any(words => words.Article == article.Id && sentence.Span.Overlaps(words.Span))).ToList();
            var reason = told.Concat(sentences.Where(sentence => told.Any(other => sentence.Number > other.Number && sentence.Number - other.Number <= Near)))
                .FirstOrDefault(sentence => FollowUpPatterns.PlainReason().IsMatch(sentence.Folded.Text));
            if (reason is not null)
            {
                return new Draft([Whole(article, reason)], 1);
            }
        }

        return null;
    }

    private static DraftSentence Whole(Article article, ReadableSentence sentence) => new(sentence.Span.In(article.Text), article, sentence.Span);
}

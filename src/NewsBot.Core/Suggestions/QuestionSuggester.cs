using Microsoft.Extensions.Options;
using NewsBot.Core.Chinese;
using NewsBot.Core.Conversations;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Suggestions;

/// <summary>A question that was tried out and answered from its article.</summary>
/// <param name="Text">The question.</param>
/// <param name="Article">The article.</param>
/// <param name="Answer">The clause that answers it.</param>
public sealed record SuggestedQuestion(string Text, ArticleId Article, TextSpan Answer);

/// <summary>
/// Offers questions to be asked next. Each was asked by the bot itself first, by the very path on which users ask, and was answered from its article with the
/// clause that it was made from. An article is tried out once, when it is first cited; one article at a time, and no answer waits long for it.
/// </summary>
public sealed class QuestionSuggester(TurnRunner runner, IArticleStore articles, IOptions<SuggestionOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>Of an article so many good questions are kept: some more than are offered, because what was just answered is not offered again.</summary>
    private const int KeptPerArticle = 6;

    /// <summary>The questions of so many of the articles that an answer cites are looked at, in the order of their marks.</summary>
    private const int ArticlesLookedAt = 2;

    /// <summary>Examples come from the newest so many articles.</summary>
    private const int NewestArticles = 12;

    /// <summary>A question that shares this much of its pairs of characters with the one asked is the same again.</summary>
    private const double SameAgain = 0.75;

    /// <summary>While so many articles wait to be tried out, further ones are left for when they are cited again.</summary>
    private const int MostWaiting = 16;

    private static readonly TimeSpan ExamplesLast = TimeSpan.FromMinutes(1);

    private readonly RecentEntries<ArticleId, Task<IReadOnlyList<SuggestedQuestion>>> tried = new(options.Value.KeptArticles);
    private readonly SemaphoreSlim oneAtATime = new(1);
    private int waiting;
    private volatile Examples examples = new(DateTimeOffset.MinValue, 0, []);

    /// <summary>What may be asked after a turn: more about the articles it cites or, after small talk, examples. None where nothing good is known in time.</summary>
    public async Task<IReadOnlyList<string>> AfterAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (near, shown) = turn.Outcome switch
        {
            TurnOutcome.Answered { Answer.Citations: var cited } => (cited.Select(citation => citation.Article), cited),
            TurnOutcome.NoEvidence refused => (refused.Nearest, []),
            TurnOutcome.NotUnderstood or TurnOutcome.SmallTalk { Kind: Questions.SmallTalkKind.Greeting or Questions.SmallTalkKind.Capabilities } => (null, []),
            _ => (Enumerable.Empty<Article>(), (IReadOnlyList<Citations.Citation>)[]),
        };
        if (near is null)
        {
            return await ExamplesAsync(cancellationToken);
        }

        var known = await InTimeAsync(near.DistinctBy(article => article.Id).Take(ArticlesLookedAt), cancellationToken);
        return [.. known
            .SelectMany(questions => questions)
            .Where(question => TextSimilarity.Of(turn.Message.Text, question.Text) < SameAgain && !shown.Any(citation => citation.Article.Id == question.Article && citation.Span.Overlaps(question.Answer)))
            .Select(question => question.Text)
            .Distinct()
            .Take(options.Value.Most)];
    }

    /// <summary>Questions that can be answered, each from another one of the newest articles; fewer or none where none is known in time.</summary>
    public async Task<IReadOnlyList<string>> ExamplesAsync(CancellationToken cancellationToken)
    {
        var (now, count, known) = (time.GetUtcNow(), articles.Count, examples);
        if (now >= known.Until || count != known.Count)
        {
            var newest = articles.List(Math.Max(0, count - NewestArticles), NewestArticles).Reverse().OrderByDescending(article => article.Date);
            var found = await InTimeAsync(newest, cancellationToken, enough: options.Value.Most);
            examples = known = new Examples(now + (found.Count < options.Value.Most ? TimeSpan.Zero : ExamplesLast), count, [.. found.Select(questions => questions[0])]);
        }

        // What has left the paper since then is not offered.
        return [.. known.Questions.Where(question => articles.Find(question.Article) is not null).Select(question => question.Text).Take(options.Value.Most)];
    }

    /// <inheritdoc/>
    public void Dispose() => oneAtATime.Dispose();

    /// <summary>The good questions of the articles that have any, as far as they are known before the wait is over; what is not goes on by itself.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<SuggestedQuestion>>> InTimeAsync(IEnumerable<Article> asked, CancellationToken cancellationToken, int enough = int.MaxValue)
    {
        var (known, start) = (new List<IReadOnlyList<SuggestedQuestion>>(), time.GetTimestamp());
        foreach (var article in options.Value.Most == 0 ? [] : asked)
        {
            var questions = tried.GetOrAdd(article.Id, () => Task.Run(() => TryOutAsync(article), CancellationToken.None)).Value;
            var left = options.Value.WaitAtMost - time.GetElapsedTime(start);
            if (!questions.IsCompleted && left > TimeSpan.Zero)
            {
                await Task.WhenAny(questions, Task.Delay(left, time, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (questions.IsCompletedSuccessfully && questions.Result.Count > 0)
            {
                known.Add(questions.Result);
            }

            if (known.Count >= enough || (left <= TimeSpan.Zero && !questions.IsCompleted))
            {
                break;
            }
        }

        return known;
    }

    private async Task<IReadOnlyList<SuggestedQuestion>> TryOutAsync(Article article)
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            tried.Remove(article.Id);
            return [];
        }

        await oneAtATime.WaitAsync();
        try
        {
            var good = new List<SuggestedQuestion>();
            foreach (var candidate in CandidateQuestions.Of(article).Take(options.Value.TriesPerArticle))
            {
                if (good.Count < KeptPerArticle && await IsAnsweredAsync(candidate, article))
                {
                    good.Add(new SuggestedQuestion(candidate.Text, article.Id, candidate.Answer));
                }
            }

            return good;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
            oneAtATime.Release();
        }
    }

    /// <summary>Whether the bot answers the question from that very clause, first of all; what is announced has to be spelled out too.</summary>
    private async Task<bool> IsAnsweredAsync(CandidateQuestion candidate, Article article)
    {
        var turn = await runner.TryOutAsync(candidate.Text, CancellationToken.None);
        return turn.Outcome is TurnOutcome.Answered { Answer: { Disagree: false, Citations: var cited } }
            && cited[0].Article.Id == article.Id
            && cited.Take(2).Any(citation => citation.Article.Id == article.Id && citation.Span.Overlaps(candidate.Answer))
            && (candidate.Kind != QuestionKind.Announced || cited.Count > 2);
    }

    /// <summary>Examples, until when they serve, and of how many articles they were taken.</summary>
    private sealed record Examples(DateTimeOffset Until, int Count, IReadOnlyList<SuggestedQuestion> Questions);
}

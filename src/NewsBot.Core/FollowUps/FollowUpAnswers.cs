using Microsoft.Extensions.Options;
using NewsBot.Core.Answering;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Ranking;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.FollowUps;

/// <summary>
/// Answers a follow-up:
/// <list type="number">
/// <item>it is put into full words;</item>
/// <item>each article of the turn before is asked by itself, as far as the follow-up reaches there; where two answer equally well, the user is asked which is meant;</item>
/// <item>elsewhere only what speaks of the same and of the user's own words answers it;</item>
/// <item>what neither answers is refused, not answered from an article that happens to have the words.</item>
/// </list>
/// </summary>
public sealed class FollowUpAnswers(
    QuestionReader reader,
    IPassageSource passages,
    PassageSelector selector,
    AnswerEditor editor,
    CitationChecker checker,
    IArticleStore articles,
    IQuestionRewriter rewriter,
    IOptions<RetrievalOptions> retrieval,
    IOptions<AnsweringOptions> answering,
    IOptions<ConversationOptions> conversations)
{
    /// <summary>An article that answers with this share of the best one's likelihood answers equally well.</summary>
    private const double EquallyWell = 0.97;

    /// <summary>So many articles of the turn before are asked.</summary>
    private const int ArticlesAsked = 4;

    /// <summary>The share of the subject's words that an article elsewhere has to mention.</summary>
    private const double AboutTheSame = 0.7;

    /// <summary>What came of <paramref name="followUp"/>; null where the message is to be taken by itself after all.</summary>
    internal async ValueTask<FollowedUp?> AnswerAsync(string message, FollowUp followUp, ConversationState state, Action<Answer>? shown, CancellationToken cancellationToken) => followUp switch
    {
        FollowUp.Reworded reworded => await RewordedAsync(message, reworded, state, shown, cancellationToken),
        FollowUp.More => Continue(state.Last!, state.Last!.Articles, state.Last.Shown),
        FollowUp.Pick pick => await PickAsync(pick, state.Last!, shown, cancellationToken),
        FollowUp.Nowhere => new FollowedUp(null, [], new TurnOutcome.NotUnderstood(NotUnderstoodReason.NoSubject)),
        _ => null,
    };

    private async ValueTask<FollowedUp?> RewordedAsync(string message, FollowUp.Reworded reworded, ConversationState state, Action<Answer>? shown, CancellationToken cancellationToken)
    {
        // 1. Full words.
        var (own, terms) = Own(reworded.Own);
        var words = await rewriter.RewriteAsync(message, reworded, state, cancellationToken);
        words = own is null || RewriteCheck.Keeps(own, terms, words) ? words : reworded.Words;
        if (reader.Read(words) is not QuestionReading.Question { Query: var query })
        {
            return new FollowedUp(null, [], new TurnOutcome.NotUnderstood(NotUnderstoodReason.NoSubject));
        }

        // 2. The articles of the turn before.
        var last = state.Last!;
        var before = reworded.Reach == Reach.Anywhere ? [] : last.Articles.Distinct().Take(ArticlesAsked).Select(articles.Find).OfType<Article>().ToList();
        var asked = new List<(Article Article, NewsQuery Query, Evidence Evidence, double Fit)>();
        foreach (var article in before)
        {
            // In its own article a question needs no more words than the user's, if they say anything; whichever form is answered better counts.
            foreach (var form in own?.Type == query.Type && FollowUpFit.SaysSomething(own, terms) ? [own with { Original = words }, query] : new[] { query })
            {
                var scoped = form with { Scope = ArticleScope.Only([article.Id]) };
                var evidence = await FindAsync(scoped, cancellationToken);
                asked.Add((article, scoped, evidence, FollowUpFit.Of(evidence, own, terms, whole: reworded.Reach == Reach.SameArticleIfItFits, asksWhere: reworded.Own == Aspects.Where)));
            }
        }

        if (own is not null && ExtractiveAnswerWriter.AsksForByline(own) && PlainSentences.Bylines(before) is { } bylines)
        {
            return Ended(words, bylines, null);
        }

        var fits = asked.Where(one => one.Fit >= answering.Value.MinConfidence).OrderByDescending(one => one.Fit).DistinctBy(one => one.Article.Id).ToList();
        if (fits is [var best, ..])
        {
            var rivals = fits.TakeWhile(one => one.Fit >= EquallyWell * best.Fit).Select(one => one.Article).ToList();
            return rivals.Count > 1 && last.IsAnswered
                ? new FollowedUp(query, best.Evidence.Listed, new TurnOutcome.WhichOne(rivals), best.Fit)
                : await EditAsync(best.Query, best.Evidence, shown, cancellationToken);
        }

        if (PlainSentences.For(message, reworded, last.Shown, before) is { } plain)
        {
            return Ended(words, plain, null);
        }

        if (reworded.Reach == Reach.SameArticleIfItFits)
        {
            return null;
        }

        // 3. Elsewhere.
        var near = before.Take(conversations.Value.NearestArticles).ToList();
        if (reworded.Reach == Reach.SameArticle)
        {
            return new FollowedUp(query, [], new TurnOutcome.NoEvidence(near));
        }

        var open = await FindAsync(query, cancellationToken);
        return FollowUpFit.Of(open, own, terms, asksWhere: reworded.Own == Aspects.Where) >= answering.Value.MinConfidence && (reworded.Reach == Reach.Anywhere || IsAbout(open, last.Subject))
            ? await EditAsync(query, open, shown, cancellationToken)
            : new FollowedUp(query, open.Listed, new TurnOutcome.NoEvidence(near.Count > 0 ? near : [.. open.Near.Take(conversations.Value.NearestArticles)]));
    }

    private async ValueTask<FollowedUp> PickAsync(FollowUp.Pick pick, PastTurn last, Action<Answer>? shown, CancellationToken cancellationToken)
    {
        var choice = pick.Choice;
        if (articles.Find(choice.Article) is not { } article)
        {
            return new FollowedUp(null, [], new TurnOutcome.NoEvidence([]));
        }

        if (last.Pending is null && pick.Words.Length == 0)
        {
            return choice.Span is { } span ? Detail(last, article, choice, span) : Continue(last, [article.Id], []);
        }

        var words = last.Pending is { } pending && pick.Words.Length == 0 ? pending : (choice.Span is null ? article.Headline : choice.Label) + pick.Words;
        if (reader.Read(words) is not QuestionReading.Question { Query: var query })
        {
            return Continue(last, [article.Id], []);
        }

        query = query with { Scope = ArticleScope.Only([article.Id]) };
        var (own, terms) = Own(pick.Words);
        var evidence = await FindAsync(query, cancellationToken);
        return FollowUpFit.Of(evidence, own, terms) >= answering.Value.MinConfidence
            ? await EditAsync(query, evidence, shown, cancellationToken)
            : new FollowedUp(query, evidence.Listed, new TurnOutcome.NoEvidence([article]));
    }

    /// <summary>What the article says of one of several things: the words up to the next of them or, of things named in one sentence, where else it speaks of it.</summary>
    private FollowedUp Detail(PastTurn last, Article article, Choice choice, TextSpan span)
    {
        var next = last.Choices.Where(other => other.Article == article.Id && other.Span is { } place && place.Start >= span.End).Select(other => other.Span!.Value.Start).DefaultIfEmpty(article.Text.Length).Min();
        var sentences = ReadableArticle.Of(article).Sentences;
        var paragraph = sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(span))?.Paragraph;
        var end = Math.Min(next, paragraph?.Block.Span.End ?? article.Text.Length);
        var draft = Continuation.Of([article], [], answering.Value, new TextSpan(span.Start, end));
        if (draft.Sentences.Count == 0)
        {
            // Named among others in one sentence: the other sentences that name it, else that sentence.
            var naming = sentences.Where(sentence => !sentence.IsByline && sentence.Span.In(article.Text).Contains(choice.Label, StringComparison.Ordinal)).Select(sentence => sentence.Span).ToList();
            var other = naming.Where(place => !place.Overlaps(span)).Take(answering.Value.MaxSentences).DefaultIfEmpty(naming.FirstOrDefault()).Where(place => place.Length > 0);
            draft = new Draft([.. other.Select(place => new DraftSentence(place.In(article.Text), article, place))], 1);
        }

        return Ended(choice.Label, draft, article);
    }

    private FollowedUp Continue(PastTurn last, IReadOnlyList<ArticleId> from, IReadOnlyList<ShownWords> shown)
    {
        var found = from.Distinct().Select(articles.Find).OfType<Article>().ToList();
        return Ended(shown.Count > 0 ? last.Question : found.FirstOrDefault()?.Headline ?? last.Question, Continuation.Of(found, shown, answering.Value), found.FirstOrDefault());
    }

    private FollowedUp Ended(string words, Draft draft, Article? article)
    {
        var query = (reader.Read(words) as QuestionReading.Question)?.Query;
        return checker.Check(draft) is { } answer
            ? new FollowedUp(query, [], new TurnOutcome.Answered(answer), draft.Confidence)
            : new FollowedUp(query, [], new TurnOutcome.NothingMore(article is null ? [] : [article]));
    }

    private async ValueTask<Evidence> FindAsync(NewsQuery query, CancellationToken cancellationToken) =>
        selector.Select(query, await passages.FindAsync(query, retrieval.Value.Candidates, cancellationToken));

    private async ValueTask<FollowedUp> EditAsync(NewsQuery query, Evidence evidence, Action<Answer>? shown, CancellationToken cancellationToken)
    {
        // A reason may stand anywhere in its sentence, which is therefore shown whole.
        var asked = query.Type == QuestionType.Why ? query with { IsCompound = true } : query;
        var edited = await editor.EditAsync(asked, evidence, mayAskModel: true, shown, cancellationToken);
        return new FollowedUp(query, evidence.Listed, edited.Answer is { } answer ? new TurnOutcome.Answered(answer) : new TurnOutcome.NoEvidence([.. evidence.Near.Take(conversations.Value.NearestArticles)]), edited.Confidence, edited.Writing);
    }

    private (NewsQuery? Query, QueryTerms Terms) Own(string words) => reader.Read(words) is QuestionReading.Question { Query: var own } ? (own, passages.Weigh(own)) : (null, new QueryTerms([], [], []));

    private bool IsAbout(Evidence evidence, string subject)
    {
        if (evidence.Sentences.FirstOrDefault(candidate => !candidate.Sentence.IsByline) is not { } best || Own(subject) is not { Query: { } query, Terms: var terms })
        {
            return false;
        }

        return new QuestionWeights(query, terms).WordShare((best.Sentence.Readable.Whole, 1)) >= AboutTheSame;
    }
}

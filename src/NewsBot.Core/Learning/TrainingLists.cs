using System.Collections.Concurrent;
using NewsBot.Core.Answering;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Ranking;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Learning;

/// <summary>Asks the questions of training sets as <see cref="Conversations.TurnRunner"/> would, and writes down what the candidates look like and which of them are right.</summary>
internal sealed class TrainingLists(QuestionReader reader)
{
    private const int Found = 60;
    private const int EvidencePassages = 10;

    /// <summary>From this share of an answer's pairs on, a sentence counts as right in part.</summary>
    private const double PartlyRight = 0.6;

    /// <summary>What a passage counts that is of the right article and does not hold the answer.</summary>
    private const double OfRightArticle = 0.3;

    /// <summary>The question that lends its name to an altered one stands so much further on: it is seldom on the same article.</summary>
    private const int FurtherOn = 37;

    /// <summary>What an altered question counts against a real one: there are up to three of each.</summary>
    private const double AlteredWeight = 0.5;

    /// <summary>Of a case, how many of the best sentences have to hold the answer, so that it counts as answered.</summary>
    private const int BestSentences = 3;

    /// <summary>The passages found for each question that has an answer.</summary>
    public IEnumerable<RankedList> Passages(TrainingSet set) => Each(set, question =>
    {
        if (!question.Answerable || Find(set, question, null) is not { } found)
        {
            return null;
        }

        var answers = question.Answers.Select(AnswerMatch.Squeeze).ToList();
        return ListOf(set, question, [.. found.Passages.Select(passage => (
            passage.Features,
            !question.Articles.Contains(passage.Readable.Article.Id) ? 0 : AnswerMatch.In(AnswerMatch.Squeeze(passage.Scored.Passage.Text), answers) >= PartlyRight ? 1 : OfRightArticle))]);
    });

    /// <summary>The sentences of the passages that <paramref name="model"/> ranks best.</summary>
    public IEnumerable<RankedList> Sentences(TrainingSet set, RankingModel model) => Each(set, question =>
    {
        if (!question.Answerable || Find(set, question, null) is not { } found)
        {
            return null;
        }

        var answers = question.Answers.Select(AnswerMatch.Squeeze).ToList();
        var kept = new List<(double[] Features, double Target)>();
        foreach (var candidate in SentenceCandidate.Of(Best(found, model), found.Covers))
        {
            var match = AnswerMatch.In(AnswerMatch.Squeeze(candidate.Sentence.Folded.Text), answers);
            var gold = question.Articles.Contains(candidate.Article.Id);

            // The answer's words in another article may answer too, or not: nothing can be learned from them.
            if (gold || match < PartlyRight)
            {
                kept.Add((candidate.Features, gold && match >= PartlyRight ? match : 0));
            }
        }

        return ListOf(set, question, kept);
    });

    /// <summary>The ready-made candidate sentences of each question that has a right one.</summary>
    public IEnumerable<RankedList> Sentences(TrainingSentences set, IPassageSource passages, RankingModel model)
    {
        foreach (var ((text, candidates, right), at) in set.Questions.Select((question, at) => (question, at)).Where(pair => pair.question.Right.Contains(true)))
        {
            if (reader.Read(text) is QuestionReading.Question { Query: var query })
            {
                var (covers, found) = ArticleSentenceRanker.CandidatesOf(query, passages.Weigh(query), candidates);
                found[0].Score = model.Score(found[0].Features);
                yield return new RankedList(set.Name, at % 2, set.Weight, [.. SentenceCandidate.Of(found, covers).Select(candidate => SparseVector.Of(candidate.Features))], [.. right.Select(yes => yes ? 1.0 : 0)]);
            }
        }
    }

    /// <summary>
    /// The best sentence of each question, and whether it answers. Sets with unanswerable questions of their own ask each of its own articles, or of all where
    /// the unanswerable ones name none; in the others every question is asked again with the answering articles taken
    /// away, and altered (<see cref="AlteredQuestions"/>) with all articles there.
    /// </summary>
    /// <param name="set">The questions.</param>
    /// <param name="passageModel">Ranks passages.</param>
    /// <param name="sentenceModels">Rank sentences; the one for each fold has not seen it.</param>
    public IEnumerable<JudgedCase> Cases(TrainingSet set, RankingModel passageModel, IReadOnlyList<RankingModel> sentenceModels)
    {
        var unanswerable = set.Questions.Where(question => !question.Answerable).ToList();
        return unanswerable.Count == 0
            ? Each(set, question => CaseOf(question, null, true)).Concat(Each(set, question => CaseOf(question, ArticleScope.AllBut(question.Articles), false))).Concat(Altered(set, CaseOf))
            : Each(set, question => CaseOf(question, unanswerable[0].Articles.Count == 0 ? null : ArticleScope.Only(question.Articles), question.Answerable));

        JudgedCase? CaseOf(TrainingQuestion question, ArticleScope? scope, bool answerable)
        {
            if (Find(set, question, scope) is not { } found)
            {
                return null;
            }

            var passages = Best(found, passageModel);
            var ranked = SentenceRanker.Rank(passages, found.Covers, sentenceModels[FoldOf(question)]);
            if (ranked.Count == 0)
            {
                return null;
            }

            // A wrong sentence for a question that has an answer teaches nothing, nor does an answer where none should be.
            var shown = AnswerMatch.Squeeze(string.Concat(ranked.Take(BestSentences).Select(candidate => candidate.Sentence.Folded.Text)));
            var right = AnswerMatch.In(shown, [.. question.Answers.Select(AnswerMatch.Squeeze)]) >= PartlyRight;
            return right != answerable ? null : new JudgedCase(set.Name, FoldOf(question), set.Weight, SparseVector.Of(AnswerMeasure.Of(new Evidence(found.Covers, passages, ranked, []), ranked)), answerable);
        }
    }

    private IEnumerable<JudgedCase> Altered(TrainingSet set, Func<TrainingQuestion, ArticleScope?, bool, JudgedCase?> judge)
    {
        var numbers = set.Questions.Select((question, number) => (question, number)).ToDictionary(pair => pair.question, pair => pair.number);
        return Each(set, question =>
        {
            if (QueryOf(question) is not { } query || set.Store.Find(question.Articles[0]) is not { } article || QueryOf(set.Questions[(numbers[question] + FurtherOn) % set.Questions.Count]) is not { } other)
            {
                return null;
            }

            var altered = AlteredQuestions.Of(query, set.Passages.Weigh(query), ReadableArticle.Of(article).Whole, set.Passages.Weigh(other), numbers[question]).ToList();
            return altered.Select(text => judge(question with { Text = text, Answers = [] }, null, false)).OfType<JudgedCase>().Select(item => item with { Weight = item.Weight * AlteredWeight }).ToList();
        }).SelectMany(cases => cases);
    }

    private NewsQuery? QueryOf(TrainingQuestion question) => (reader.Read(question.Text) as QuestionReading.Question)?.Query;

    /// <summary>The same for all questions on an article, and the same on every machine.</summary>
    private static int FoldOf(TrainingQuestion question) => (question.Articles.Count == 0 ? question.Text : question.Articles[0].Value).Aggregate(17, (hash, character) => ((hash * 31) + character) & 0xFFFFFF) / 7 % 2;

    private static RankedList? ListOf(TrainingSet set, TrainingQuestion question, IReadOnlyList<(double[] Features, double Target)> candidates) => candidates.Any(candidate => candidate.Target > 0)
        ? new RankedList(set.Name, FoldOf(question), set.Weight, [.. candidates.Select(candidate => SparseVector.Of(candidate.Features))], [.. candidates.Select(candidate => candidate.Target)])
        : null;

    private static List<PassageCandidate> Best((QuestionCovers Covers, IReadOnlyList<PassageCandidate> Passages) found, RankingModel model)
    {
        foreach (var passage in found.Passages)
        {
            passage.Score = model.Score(passage.Features);
        }

        return [.. found.Passages.OrderByDescending(passage => passage.Score).Take(EvidencePassages)];
    }

    /// <summary>What <paramref name="make"/> makes of each question in order, made side by side.</summary>
    private static IEnumerable<T> Each<T>(TrainingSet set, Func<TrainingQuestion, T?> make)
        where T : class
    {
        var made = new T?[set.Questions.Count];
        Parallel.ForEach(Partitioner.Create(0, made.Length, 32), range =>
        {
            for (var at = range.Item1; at < range.Item2; at++)
            {
                made[at] = make(set.Questions[at]);
            }
        });
        return made.OfType<T>();
    }

    private (QuestionCovers Covers, IReadOnlyList<PassageCandidate> Passages)? Find(TrainingSet set, TrainingQuestion question, ArticleScope? scope)
    {
        if (QueryOf(question) is not { } query)
        {
            return null;
        }

        var found = set.Passages.FindAsync(query with { Scope = scope }, Found, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var covers = new QuestionCovers(new QuestionWeights(query, found.Terms));
        return (covers, PassageCandidate.Of(found, set.Store, covers));
    }
}

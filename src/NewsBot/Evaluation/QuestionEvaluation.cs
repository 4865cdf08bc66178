using Microsoft.Extensions.Options;
using NewsBot.Commands;
using NewsBot.Core.Answering;
using NewsBot.Core.Conversations;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Retrieval;
using NewsBot.Hosting;
using NewsBot.Search;
using NewsBot.Search.Indexing;

namespace NewsBot.Evaluation;

/// <summary>What to evaluate.</summary>
/// <param name="Sources">The sources; empty for those of the settings.</param>
/// <param name="QuestionFile">The file of questions.</param>
/// <param name="Articles">Which articles may be used.</param>
internal sealed record EvaluationRequest(IReadOnlyList<string> Sources, string QuestionFile, ArticlesUsed Articles);

/// <summary>
/// A whole evaluation:
/// <code>
/// 1   IndexPreparation   sources       -> index, timed
/// 2   QuestionFile       lines         -> questions with gold articles and answers
/// 3   EvaluationRunner   questions     -> results, through the same TurnRunner that users ask
/// 4   EvaluationRun      results       -> measures
/// </code>
/// </summary>
internal static class QuestionEvaluation
{
    /// <summary>Runs it. Lines and questions that went wrong are reported, one sentence each.</summary>
    /// <exception cref="CommandFailedException">There is nothing to ask or nothing to ask it of.</exception>
    public static async Task<EvaluationRun> RunAsync(EvaluationRequest request, IServiceProvider services, Action<string> report, CancellationToken cancellationToken)
    {
        // 1. The index.
        var time = services.GetRequiredService<TimeProvider>();
        var start = time.GetTimestamp();
        var counts = services.GetRequiredService<IndexPreparation>().Prepare(request.Sources, cancellationToken);
        var index = new IndexFacts(counts.Articles, counts.Passages, time.GetElapsedTime(start).TotalSeconds, services.GetRequiredService<NewsIndex>().SizeInBytes);

        // 2. The questions.
        var articles = services.GetRequiredService<IArticleStore>();
        var headlines = new Lazy<ILookup<string, ArticleId>>(() => articles.List(0, articles.Count).ToLookup(article => article.Headline, article => article.Id));
        var questions = new QuestionFile(headline => [.. headlines.Value[headline]], report).Read(request.QuestionFile);
        ReportStrangers(questions, articles, report);

        // 3. Asking.
        var asked = questions.Count(question => question.AskedOf(request.Articles) is not null);
        if (asked == 0)
        {
            throw new CommandFailedException($"{request.QuestionFile}: no question in it can be asked so; give lines of {{\"id\",\"question\",\"passage_ids\",\"answers\"}}.");
        }

        var results = await EvaluationProgress.ShowAsync(asked, done => new EvaluationRunner(services.GetRequiredService<TurnRunner>()).RunAsync(questions, request.Articles, done, cancellationToken));
        foreach (var failed in results.Where(result => Verdicts.Of(result) == Verdict.Failed))
        {
            report($"the question {failed.Id} broke off; the log above says why.");
        }

        // 4. Measuring.
        var settings = new RunSettings(
            time.GetUtcNow(),
            request.Sources,
            request.QuestionFile,
            request.Articles,
            questions.Count - asked,
            services.GetRequiredService<IOptions<SearchOptions>>().Value.Analyzer,
            services.GetRequiredService<IOptions<RetrievalOptions>>().Value,
            services.GetRequiredService<IOptions<AnsweringOptions>>().Value);
        return EvaluationRun.Of(settings, index, results);
    }

    /// <summary>Says so where gold articles are not among the sources: those can never be found.</summary>
    private static void ReportStrangers(IReadOnlyList<EvaluationQuestion> questions, IArticleStore articles, Action<string> report)
    {
        var strangers = questions.Where(question => question.Articles.Any(id => articles.Find(id) is null)).ToList();
        if (strangers.Count > 0)
        {
            report($"{strangers.Count} questions, {strangers[0].Id} the first, name articles that are not among the sources; check --source, or the passage_ids.");
        }
    }
}

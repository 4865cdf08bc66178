using NewsBot.Core.Conversations;

namespace NewsBot.Evaluation;

/// <summary>Asks questions as a user would, one after the other, and marks what comes back.</summary>
internal sealed class EvaluationRunner(TurnRunner runner)
{
    /// <summary>So many questions are asked once before any is timed, so that the times are not those of a program that has just started.</summary>
    private const int WarmUp = 8;

    /// <summary>The results in the order of the questions. Questions that cannot be asked in that way are left out.</summary>
    /// <param name="questions">What to ask.</param>
    /// <param name="used">What they may be answered from.</param>
    /// <param name="done">Is told of each result as it comes.</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    public async Task<IReadOnlyList<QuestionResult>> RunAsync(IReadOnlyList<EvaluationQuestion> questions, ArticlesUsed used, Action<QuestionResult> done, CancellationToken cancellationToken)
    {
        var asked = questions.Select(question => question.AskedOf(used)).OfType<(EvaluationQuestion Question, Core.Retrieval.ArticleScope? Scope)>().ToList();
        foreach (var (question, scope) in asked.Take(WarmUp))
        {
            await runner.RunAsync(new IncomingMessage(question.Text, Scope: scope), cancellationToken);
        }

        var results = new List<QuestionResult>();
        foreach (var (question, scope) in asked)
        {
            var turn = await runner.RunAsync(new IncomingMessage(question.Text, Scope: scope), cancellationToken);
            results.Add(QuestionMarker.Mark(question, turn));
            done(results[^1]);
        }

        return results;
    }
}

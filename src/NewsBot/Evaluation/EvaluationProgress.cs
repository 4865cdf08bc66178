using System.Globalization;
using Spectre.Console;

namespace NewsBot.Evaluation;

/// <summary>Shows at a terminal how far an evaluation is; elsewhere it shows nothing.</summary>
internal static class EvaluationProgress
{
    /// <summary>Runs <paramref name="work"/>, which tells of each result as it comes.</summary>
    public static Task<IReadOnlyList<QuestionResult>> ShowAsync(int questions, Func<Action<QuestionResult>, Task<IReadOnlyList<QuestionResult>>> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            return work(_ => { });
        }

        return AnsiConsole.Progress().AutoClear(true).StartAsync(context =>
        {
            var task = context.AddTask("Asking", maxValue: Math.Max(1, questions));
            var good = 0;
            return work(result =>
            {
                good += Verdicts.Of(result) == Verdict.Right ? 1 : 0;
                task.Increment(1);
                task.Description = string.Create(CultureInfo.InvariantCulture, $"Asking: {task.Value:N0} of {questions:N0}, {good / task.Value:P0} as it should be");
            });
        });
    }
}

using NewsBot.Core.Conversations;
using NewsBot.Evaluation;
using NewsBot.Hosting;

namespace NewsBot.Commands;

/// <summary><c>eval --dialogues FILE --source PATH…</c>: holds conversations and measures whether later turns are answered from the right articles.</summary>
internal static class DialogueCommand
{
    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(string file, IReadOnlyList<string> sources, bool together, bool json, CancellationToken cancellationToken)
    {
        var code = CommandLine.Done;
        var dialogues = DialogueFile.Read(file, Report);
        using var host = NewsBotHost.ForCommand();
        host.Services.GetRequiredService<IndexPreparation>().Prepare(sources, cancellationToken);
        var result = await new DialogueEvaluation(host.Services.GetRequiredService<TurnRunner>()).RunAsync(dialogues, together, cancellationToken);
        if (json)
        {
            Console.Out.WriteLine(CommandJson.Write(result, EvaluationJson.Relaxed.DialogueResult));
            return code;
        }

        foreach (var failure in result.Failures)
        {
            Console.Out.WriteLine(failure);
        }

        Console.Out.WriteLine($"""
            {result.Dialogues} dialogues; first turns as expected: {Share(result.FirstRight, result.FirstTurns)}
            follow-ups answered from the right article: {Share(result.RightArticle, result.Answerable)}
            and with the words expected:                {Share(result.RightWords, result.Answerable)}
            answered from other articles alone:         {Share(result.OtherArticle, result.Answerable)}
            what the newspaper does not say, refused:   {Share(result.Refused, result.Unanswerable)}
            """);
        return code;

        void Report(string problem)
        {
            code = CommandLine.Failed;
            Console.Error.WriteLine($"newsbot: {problem}");
        }
    }

    private static string Share(int some, int all) => FormattableString.Invariant($"{some} of {all} ({(all == 0 ? 0 : 100.0 * some / all):F1} %)");
}

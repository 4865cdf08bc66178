using System.CommandLine;
using NewsBot.Core.Answering;
using NewsBot.Core.Questions;
using NewsBot.Evaluation;
using NewsBot.Evaluation.Reports;
using NewsBot.Hosting;

namespace NewsBot.Commands;

/// <summary><c>eval --source PATH… --questions FILE</c>: asks questions with known answers and measures what comes back; <c>eval --sentences FILE</c> measures the ranking of sentences alone.</summary>
internal static class EvalCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = SourceOption.Create();
        var questions = FileOption("--questions", "Questions with known answers, one {\"id\",\"question\",\"passage_ids\",\"answers\"} a line, plain or .gz.");
        var sentences = FileOption("--sentences", "Instead: candidate sentences to rank, one {\"id\",\"question\",\"candidates\",\"labels\"} a line, plain or .gz.");
        var dialogues = FileOption("--dialogues", "Instead: conversations with what is expected of each turn, one {\"id\",\"turns\":[{\"say\",\"article\" or \"refused\" or \"smallTalk\",\"must\"}]} a line, plain or .gz.");
        var alone = new Option<bool>("--each-alone") { Description = "Take each message of --dialogues by itself, to compare with." };
        var json = new Option<bool>("--json") { Description = "Print everything as one JSON object." };
        var report = FileOption("--report", "Write a report with plots and the most telling failures: one HTML file.", "FILE.html");
        var save = FileOption("--save", "Save the run.", "FILE.json");
        var baseline = FileOption("--baseline", "Compare with a saved run, question by question.", "FILE.json");
        var given = new Option<bool>("--given-passages") { Description = "Answer each question from its own gold articles only." };
        var without = new Option<bool>("--without-passages") { Description = "Answer each question from all articles but its gold ones; all should be refused." };
        var command = new Command("eval", "Asks questions with known answers and measures finding, answering, citing, refusing and time.") { source, questions, sentences, dialogues, alone, json, report, save, baseline, given, without };
        command.Validators.Add(result =>
        {
            if (new[] { questions, sentences, dialogues }.Count(option => result.GetValue(option) is not null) != 1)
            {
                result.AddError("eval needs one of --questions FILE, --sentences FILE and --dialogues FILE.");
            }
            else if (result.GetValue(questions) is null && (result.GetValue(report) ?? result.GetValue(save) ?? result.GetValue(baseline)) is not null)
            {
                result.AddError("--report, --save and --baseline go with --questions.");
            }
            else if (result.GetValue(given) && result.GetValue(without))
            {
                result.AddError("--given-passages and --without-passages cannot both be.");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(sentences) is { } file
            ? Task.FromResult(RankSentences(file, parsed.GetValue(json), cancellationToken))
            : parsed.GetValue(dialogues) is { } conversations
            ? DialogueCommand.RunAsync(conversations, parsed.GetValue(source) ?? [], !parsed.GetValue(alone), parsed.GetValue(json), cancellationToken)
            : EvaluateAsync(
                new EvaluationRequest(
                    parsed.GetValue(source) ?? [],
                    parsed.GetRequiredValue(questions)!,
                    parsed.GetValue(given) ? ArticlesUsed.Gold : parsed.GetValue(without) ? ArticlesUsed.AllButGold : ArticlesUsed.All),
                parsed.GetValue(json),
                (parsed.GetValue(report), parsed.GetValue(save), parsed.GetValue(baseline)),
                cancellationToken));
        return command;
    }

    private static async Task<int> EvaluateAsync(EvaluationRequest request, bool json, (string? Report, string? Save, string? Baseline) files, CancellationToken cancellationToken)
    {
        // What can be wrong is found before the work is done.
        RequireFile(request.QuestionFile);
        var before = files.Baseline is null ? null : RunFile.Read(files.Baseline);
        RequireFolder(files.Report);
        RequireFolder(files.Save);

        using var host = NewsBotHost.ForCommand();
        var problems = new ProblemList();
        var run = await QuestionEvaluation.RunAsync(request, host.Services, problems.Report, cancellationToken);
        var comparison = before is null ? null : RunComparison.Of(before, run);
        if (files.Save is not null)
        {
            RunFile.Write(files.Save, CommandJson.Write(run, EvaluationJson.Relaxed.EvaluationRun));
        }

        if (files.Report is not null)
        {
            RunFile.Write(files.Report, HtmlReport.Write(run));
        }

        if (json)
        {
            Console.Out.WriteLine(CommandJson.Write(new EvaluationResult(run, comparison), EvaluationJson.Relaxed.EvaluationResult));
        }
        else
        {
            TextReport.Write(run);
            if (comparison is not null)
            {
                ComparisonText.Write(comparison, before!, run);
            }
        }

        return problems.ExitCode;
    }

    private static int RankSentences(string file, bool json, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var questions = SentenceFile.Read(file, problems.Report);
        using var host = NewsBotHost.ForCommand();
        var result = new SentenceEvaluation(host.Services.GetRequiredService<QuestionReader>(), host.Services.GetRequiredService<ISentenceRanker>()).Run(questions, cancellationToken);
        if (json)
        {
            Console.Out.WriteLine(CommandJson.Write(result, EvaluationJson.Relaxed.SentenceResult));
        }
        else
        {
            TextReport.Write(result);
        }

        return problems.ExitCode;
    }

    private static Option<string?> FileOption(string name, string description, string helpName = "FILE") => new(name) { Description = description, HelpName = helpName };

    private static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailedException($"{path}: there is no such file; check the path.");
        }
    }

    private static void RequireFolder(string? path)
    {
        if (path is not null && (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))))
        {
            throw new CommandFailedException($"{path}: the file could not be written; give a file in a folder that is there.");
        }
    }

    /// <summary>Tells the user of what went wrong with single lines and questions, and remembers that something did.</summary>
    private sealed class ProblemList
    {
        /// <summary>Done, unless something was reported.</summary>
        public int ExitCode { get; private set; } = CommandLine.Done;

        /// <summary>Reports one problem, a sentence.</summary>
        public void Report(string problem)
        {
            ExitCode = CommandLine.Failed;
            Console.Error.WriteLine($"newsbot: {problem}");
        }
    }
}

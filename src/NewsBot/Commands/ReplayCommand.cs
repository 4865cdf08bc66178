using System.CommandLine;
using System.Globalization;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Expectations;
using NewsBot.Evaluation;
using NewsBot.Hosting;
using NewsBot.Replay;

namespace NewsBot.Commands;

/// <summary><c>replay FILE|DIR…</c>: plays conversations again and says turn by turn what differs. Exit code 0: nothing, 1: something, 2: a file could not be read.</summary>
internal static class ReplayCommand
{
    private const int MostParallel = 16;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "A .chat or .transcript file, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var rule = new Option<string[]>("--rule") { Description = "Expect this of every turn, as in a .chat file: \"must not: 地铁\", \"same: outcome, spans\". May be given more than once.", HelpName = "RULE", DefaultValueFactory = _ => [] };
        var exact = new Option<bool>("--exact") { Description = "Replies have to be the same in everything." };
        var parallel = new Option<int?>("--parallel") { Description = "How many conversations are played at the same time, 1 to 16; by default 1.", HelpName = "N" };
        var report = new Option<string?>("--report") { Description = "Also write a report: html, junit or json.", HelpName = "FORMAT" };
        var output = new Option<string?>("--output", "-o") { Description = "The file of the report.", HelpName = "FILE" };
        var source = SourceOption.Create();
        var command = new Command("replay", "Plays recorded and hand-written conversations again and says what differs.") { files, rule, exact, parallel, source, report, output };
        command.Validators.Add(result =>
        {
            if (result.GetValue(parallel) is < 1 or > MostParallel)
            {
                result.AddError("--parallel takes a number from 1 to 16.");
            }
            else if (result.GetValue(report) is null != result.GetValue(output) is null || (result.GetValue(report) is { } format && !ReplayReport.Formats.Contains(format)))
            {
                result.AddError("--report takes html, junit or json, and goes with -o FILE.");
            }
            else if (Rules(result.GetValue(rule) ?? [], exact: false).Problem is { } problem)
            {
                result.AddError(problem);
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(files), Rules(parsed.GetRequiredValue(rule), parsed.GetValue(exact)).Rules, parsed.GetValue(parallel) ?? 1, parsed.GetRequiredValue(source), (parsed.GetValue(report), parsed.GetValue(output)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> paths, TurnExpectation? rules, int parallel, IReadOnlyList<string> sources, (string? Format, string? File) report, CancellationToken cancellationToken)
    {
        var unreadable = false;
        var files = TranscriptFiles.Find(paths, Report);
        using var host = NewsBotHost.ForReplay();
        host.Services.GetRequiredService<IndexPreparation>().Prepare(sources, cancellationToken);
        var replay = host.Services.GetRequiredService<ConversationReplay>();
        var (turns, different, gathered) = (0, 0, report.Format is { } format ? new ReplayReport(format) : null);
        var inColour = ReplayText.WantsColour(Console.IsOutputRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));

        // So many files at a time: what is kept does not grow with their number, and what is printed keeps their order.
        foreach (var some in files.Chunk(parallel))
        {
            foreach (var (file, reading, played) in await Task.WhenAll(some.Select(file => Task.Run(() => PlayAsync(file), cancellationToken))))
            {
                reading.Problems.ToList().ForEach(Report);
                turns += played.Count;
                gathered?.Add(file, reading, played);
                foreach (var turn in played.Where(turn => turn.Differences.Count > 0))
                {
                    different++;
                    Console.Out.WriteLine(ReplayText.Write(file, turn, inColour));
                }
            }
        }

        if (gathered is not null)
        {
            RunFile.Write(report.File!, gathered.Write());
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} conversations, {turns} turns: {turns - different} passed, {different} differ."));
        return unreadable ? CommandLine.WrongUsage : different > 0 ? CommandLine.Failed : CommandLine.Done;

        async Task<(string File, TranscriptReading Reading, IReadOnlyList<PlayedTurn> Played)> PlayAsync(string file)
        {
            var reading = TranscriptFiles.Read(file, null, TranscriptLimits.Default);
            return (file, reading, reading.Transcript is { } transcript ? await replay.PlayAsync(transcript, rules, cancellationToken) : []);
        }

        void Report(TranscriptProblem problem)
        {
            unreadable |= !problem.IsWarning;
            Console.Error.WriteLine($"newsbot: {(problem.IsWarning ? "note: " : "")}{problem}");
        }
    }

    private static (TurnExpectation? Rules, string? Problem) Rules(IEnumerable<string> lines, bool exact)
    {
        var rules = exact ? new TurnExpectation { Same = TurnComparison.Exact } : null;
        foreach (var line in lines)
        {
            var colon = line.IndexOfAny([':', '：']);
            var (read, problem) = ExpectationLine.Read(colon < 0 ? line : line[..colon].Trim(), colon < 0 ? "" : line[(colon + 1)..].Trim(), rules);
            if (problem is not null)
            {
                return (null, problem);
            }

            rules = read;
        }

        return (rules, null);
    }
}

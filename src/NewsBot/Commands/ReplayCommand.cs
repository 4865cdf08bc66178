using System.CommandLine;
using NewsBot.Core.Transcripts.Expectations;
using NewsBot.Hosting;
using NewsBot.Replay;
using NewsBot.Replay.Against;

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
        var update = new Option<bool>("--update") { Description = "Accept the new replies: put them in the place of the recorded ones, in the files themselves." };
        var only = new Option<string?>("--only") { Description = "Show only what differs: failed.", HelpName = "failed" };
        var against = new Option<string?>("--against") { Description = "Play against a running bot at this address, not in this program.", HelpName = "URL" };
        var tokenFrom = new Option<string?>("--token-from") { Description = "The environment variable with the token that the running bot asks for.", HelpName = "NAME" };
        var source = SourceOption.Create();
        var command = new Command("replay", "Plays recorded and hand-written conversations again and says what differs.") { files, rule, exact, parallel, only, update, against, tokenFrom, source, report, output };
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
            else if (result.GetValue(only) is not (null or "failed"))
            {
                result.AddError("--only takes failed.");
            }
            else if (result.GetValue(against) is null ? result.GetValue(tokenFrom) is not null : result.GetValue(source) is { Length: > 0 })
            {
                result.AddError(result.GetValue(against) is null ? "--token-from goes with --against URL." : "A running bot has its own articles; give either --against or --source.");
            }
            else if (result.GetValue(against) is { } address && RunningBotOptions.Read(address, result.GetValue(tokenFrom)).Problem is { } wrong)
            {
                result.AddError(wrong);
            }
            else if (Rules(result.GetValue(rule) ?? [], exact: false).Problem is { } problem)
            {
                result.AddError(problem);
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new ReplayRequest
            {
                Paths = parsed.GetRequiredValue(files),
                Rules = Rules(parsed.GetRequiredValue(rule), parsed.GetValue(exact)).Rules,
                Parallel = parsed.GetValue(parallel) ?? 1,
                Sources = parsed.GetRequiredValue(source),
                Against = parsed.GetValue(against) is { } url ? RunningBotOptions.Read(url, parsed.GetValue(tokenFrom)).Options : null,
                OnlyFailed = parsed.GetValue(only) is not null,
                Updates = parsed.GetValue(update),
                ReportFormat = parsed.GetValue(report),
                ReportFile = parsed.GetValue(output),
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ReplayRequest request, CancellationToken cancellationToken)
    {
        if (request.Against is { } running)
        {
            await using var services = RunningBotExtensions.Services(running);
            if (await services.GetRequiredService<RunningBots>().UnreachableAsync(cancellationToken) is { } why)
            {
                await Console.Error.WriteLineAsync("newsbot: " + why);
                return CommandLine.WrongUsage;
            }

            return await new ReplayRun(request, services.GetRequiredService<ConversationReplay>()).RunAsync(cancellationToken);
        }

        using var host = NewsBotHost.ForReplay();
        host.Services.GetRequiredService<IndexPreparation>().Prepare(request.Sources, cancellationToken);
        return await new ReplayRun(request, host.Services.GetRequiredService<ConversationReplay>()).RunAsync(cancellationToken);
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

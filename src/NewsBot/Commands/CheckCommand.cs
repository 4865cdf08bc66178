using System.CommandLine;
using NewsBot.Core.Citations.Claims;
using NewsBot.Hosting;
using NewsBot.Ingestion.Files;

namespace NewsBot.Commands;

/// <summary>
/// <c>check --article FILE --claim TEXT</c>: whether an article bears out a claim; <c>check --claims FILE</c>: the same for every line of a file. For one claim
/// the exit code is 0 where it is supported and 1 where not; for a file it is 0, or 2 where a line could not be read.
/// </summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var article = new Option<string?>("--article") { Description = "The article: a text file in any usual encoding, or - for standard input.", HelpName = "FILE" };
        var claim = new Option<string?>("--claim") { Description = "The claim.", HelpName = "TEXT" };
        var claims = new Option<string?>("--claims") { Description = "Instead: many claims, one {\"id\",\"article\",\"claim\"} a line, plain or .gz.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a claim." };
        var evaluate = new Option<bool>("--evaluate") { Description = "The lines say what is right (\"supported\"): print how often the checker is, for all and for each source (what stands before the first dash of the id)." };
        var command = new Command("check", "Says whether an article bears out a claim, and what stands against it. Exit code for one claim: 0 supported, 1 not, 2 not checked.") { article, claim, claims, json, evaluate };
        command.Validators.Add(result =>
        {
            var (one, text, many) = (result.GetValue(article), result.GetValue(claim), result.GetValue(claims));
            if (many is null ? one is null || text is null : one is not null || text is not null)
            {
                result.AddError("check needs either --article FILE and --claim TEXT, or --claims FILE.");
            }
            else if (many is null && result.GetValue(evaluate))
            {
                result.AddError("--evaluate goes with --claims.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(parsed.GetValue(claims) is { } file
            ? new ClaimRun(parsed.GetValue(json), parsed.GetValue(evaluate), Console.Out, Console.Error).Run(file, cancellationToken)
            : CheckOne(parsed.GetRequiredValue(article)!, parsed.GetRequiredValue(claim)!, parsed.GetValue(json))));
        return command;
    }

    private static int CheckOne(string file, string claim, bool json)
    {
        PlainText text;
        using (var host = NewsBotHost.ForCommand())
        {
            var reader = host.Services.GetRequiredService<PlainTextReader>();
            text = file == "-" ? reader.Read(Console.OpenStandardInput()) : reader.Read(file);
        }

        if (text.Text is not { } article)
        {
            Console.Error.WriteLine($"newsbot: {(file == "-" ? "standard input" : file)}: {text.Problem}");
            return CommandLine.WrongUsage;
        }

        var verdict = ClaimChecker.Check([new ClaimEvidence(article)], claim);
        if (json)
        {
            Console.Out.WriteLine(CommandJson.Write(ClaimResult.Of(null, verdict), CommandJson.Relaxed.ClaimResult));
        }
        else
        {
            ClaimOutput.Write(verdict, Console.Out);
        }

        return verdict.Supported ? CommandLine.Done : CommandLine.Failed;
    }
}

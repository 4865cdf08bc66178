using System.CommandLine;
using System.Text;
using NewsBot.Core.Learning;
using NewsBot.Evaluation;

namespace NewsBot.Commands;

/// <summary><c>train claims --claims FILE -o FILE</c>: learns the model that claims are judged by.</summary>
internal static class TrainClaimsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var claims = new Option<string>("--claims") { Description = "Claims of which it is known whether their article bears them out, one {\"id\",\"article\",\"claim\",\"supported\"} a line, plain or .gz.", HelpName = "FILE", Required = true };
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var command = new Command("claims", "Learns how claims are judged, and reports what each kind of feature does on articles that did not teach it.") { claims, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(claims), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Run(string file, string output)
    {
        var (cases, done) = (new List<ClaimCase>(), CommandLine.Done);
        foreach (var line in ClaimFile.Read(file))
        {
            if (line.Claim is { Article: { } article, Claim: { } claim, Supported: { } supported })
            {
                cases.Add(new ClaimCase(line.Claim.IdText, article, claim, supported));
            }
            else
            {
                done = CommandLine.Failed;
                Console.Error.WriteLine($"newsbot: {file}, line {line.Number}: {line.Problem ?? "it does not say whether the claim is \"supported\""}; it was passed over.");
            }
        }

        if (!cases.Any(item => item.Supported) || cases.All(item => item.Supported))
        {
            throw new CommandFailedException($"{file}: there must be supported claims and others to learn from; give a file with both.");
        }

        using var writer = new StreamWriter(output, false, new UTF8Encoding(false));
        writer.Write($"# Written by newsbot train claims from {cases.Count} claims\n");
        new ClaimTrainer(Console.Out).Train(cases, writer);
        return done;
    }
}

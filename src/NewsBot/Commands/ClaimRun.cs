using NewsBot.Core.Citations.Claims;
using NewsBot.Evaluation;

namespace NewsBot.Commands;

/// <summary>Checks the claims of a file, each printed before the next is read.</summary>
internal sealed class ClaimRun(bool json, bool evaluate, TextWriter output, TextWriter problems)
{
    /// <summary>Checks <paramref name="file"/> and returns the exit code: 2 where a line could not be read.</summary>
    public int Run(string file, CancellationToken cancellationToken)
    {
        var exitCode = CommandLine.Done;
        var judged = new List<(string Source, bool Truth, bool Supported, double Score)>();
        foreach (var line in ClaimFile.Read(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var problem = line.Problem ?? (evaluate && line.Claim!.Supported is null ? "--evaluate needs \"supported\": true or false" : null);
            if (problem is not null)
            {
                exitCode = CommandLine.WrongUsage;
                problems.WriteLine($"newsbot: {file}, line {line.Number}: {problem}; it was passed over.");
                continue;
            }

            var claim = line.Claim!;
            var verdict = ClaimChecker.Check([new ClaimEvidence(claim.Article!)], claim.Claim!);
            if (evaluate)
            {
                judged.Add((claim.IdText.Split('-')[0], claim.Supported!.Value, verdict.Supported, verdict.Score));
            }
            else if (json)
            {
                output.WriteLine(CommandJson.Write(ClaimResult.Of(claim.Id, verdict), CommandJson.Relaxed.ClaimResult));
            }
            else
            {
                ClaimOutput.WriteLine(claim.IdText, verdict, output);
            }
        }

        if (evaluate)
        {
            Report(judged);
        }

        return exitCode;
    }

    private void Report(List<(string Source, bool Truth, bool Supported, double Score)> judged)
    {
        var measures = ClaimMeasures.Of(judged);
        if (json)
        {
            measures.ToList().ForEach(part => output.WriteLine(CommandJson.Write(part, EvaluationJson.Relaxed.ClaimMeasures)));
        }
        else
        {
            ClaimOutput.Write(measures, output);
        }
    }
}

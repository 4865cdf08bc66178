using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Hosting;
using NewsBot.Intake;
using NewsBot.Search.Indexing;

namespace NewsBot.Commands;

/// <summary><c>ingest PATH… [--newspaper] [--date] [--dry-run] [--watch] [--json]</c>: reads files into the archive and the index.</summary>
internal static class IngestCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, and folders with all below them.", Arity = ArgumentArity.OneOrMore };
        var newspaper = new Option<string?>("--newspaper") { Description = "The newspaper, where the files do not say.", HelpName = "NAME" };
        var date = new Option<DateOnly?>("--date")
        {
            Description = "The day of publication, where the files do not say.",
            HelpName = "YYYY-MM-DD",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens.Single().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                result.AddError("--date takes a day such as 2022-03-10.");
                return null;
            },
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be stored, and store nothing." };
        var watch = new Option<bool>("--watch") { Description = "Go on reading what comes into the folders, until stopped." };
        var json = new Option<bool>("--json") { Description = "Print what was done as one JSON object; with --watch, one more for every file." };
        var command = new Command("ingest", "Reads files into the archive; what was read before is known again.") { paths, newspaper, date, dryRun, watch, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && result.GetValue(watch))
            {
                result.AddError("--dry-run and --watch cannot both be.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(paths), new GivenFacts(parsed.GetValue(newspaper), parsed.GetValue(date)), parsed.GetValue(dryRun), parsed.GetValue(watch), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> paths, GivenFacts given, bool dryRun, bool watch, bool json, CancellationToken cancellationToken)
    {
        using var host = NewsBotHost.ForCommand();
        var (intake, follower, state) = (host.Services.GetRequiredService<SourceIntake>(), host.Services.GetRequiredService<IndexFollower>(), host.Services.GetRequiredService<ServingState>());
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var following = dryRun ? Task.CompletedTask : follower.RunAsync(ending.Token);
        try
        {
            var summary = await PreparationProgress.ShowAsync(async show =>
            {
                var read = await Task.Run(() => intake.Read(paths, given, dryRun, (done, files, articles) => show($"Reading: {articles:N0} articles", done, files), cancellationToken), cancellationToken);
                state.EndReading();
                if (!dryRun)
                {
                    await host.Services.GetRequiredService<IndexPreparation>().WaitForIndexAsync(show, cancellationToken);
                }

                return read;
            });
            var counts = dryRun ? null : host.Services.GetRequiredService<NewsIndex>().Counts;
            Print(summary, counts, state.Failure, dryRun, json);
            if (watch)
            {
                Console.Error.WriteLine("newsbot: watching; stop with Ctrl+C.");
                await WatchAsync(host.Services, paths, given, json, cancellationToken);
            }

            return summary.Problems.Count > 0 || state.Failure is not null ? CommandLine.Failed : CommandLine.Done;
        }
        finally
        {
            await ending.CancelAsync();
            await following;
        }
    }

    private static async Task WatchAsync(IServiceProvider services, IReadOnlyList<string> paths, GivenFacts given, bool json, CancellationToken cancellationToken)
    {
        var quiet = services.GetRequiredService<IOptions<InboxOptions>>().Value.Quiet;
        try
        {
            await services.GetRequiredService<FolderWatch>().RunAsync(paths, given, quiet, (_, summary) => Print(summary, null, null, dryRun: false, json), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Stopping is how watching ends.
        }
    }

    private static void Print(IntakeSummary summary, IndexCounts? index, string? failure, bool dryRun, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(CommandJson.Write(IngestResult.Of(summary, index, dryRun), CommandJson.Relaxed.IngestResult));
        }
        else
        {
            IngestText.Write(summary, index, dryRun, Console.Out);
        }

        IndexPreparation.Report(summary.Problems);
        if (failure is not null)
        {
            Console.Error.WriteLine($"newsbot: the articles are stored, but the index could not be brought up to date: {failure}");
        }
    }
}

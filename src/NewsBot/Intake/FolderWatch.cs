using NewsBot.Ingestion.Sources;

namespace NewsBot.Intake;

/// <summary>
/// Reads what comes into folders, as long as it runs. It looks again and again rather than wait to be told, because network folders tell nothing.
/// </summary>
internal sealed class FolderWatch(SourceIntake intake, TimeProvider time, ILogger<FolderWatch> logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    /// <summary>Watches until it is stopped.</summary>
    /// <param name="paths">Files, and folders with all below them.</param>
    /// <param name="given">What is said of them.</param>
    /// <param name="quiet">How long a file must not have changed.</param>
    /// <param name="read">Told of every file read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(IReadOnlyList<string> paths, GivenFacts given, TimeSpan quiet, Action<string, IntakeSummary> read, CancellationToken cancellationToken)
    {
        var files = new QuietFiles(quiet, time);
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            try
            {
                foreach (var file in files.Pick(Look(paths)))
                {
                    var summary = intake.ReadFile(file, given, dryRun: false, _ => { }, cancellationToken);
                    if (summary.Unchanged == 0)
                    {
                        read(file, summary);
                    }
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.InboxFailed(exception);
                files = new QuietFiles(quiet, time);
            }
        }
    }

    private static IEnumerable<(string, FileLook)> Look(IReadOnlyList<string> paths) =>
        SourceReader.FindFiles(paths.Where(Path.Exists), _ => { }).Select(file => (file, Look: FileLook.At(file))).Where(pair => pair.Look is not null).Select(pair => (pair.file, pair.Look!.Value));
}

using NewsBot.Ingestion.Sources;

namespace NewsBot.Intake;

/// <summary>
/// Reads what comes into folders, as long as it runs. It looks again and again rather than wait to be told, because network folders tell nothing.
/// </summary>
internal sealed class FolderWatch(SourceIntake intake, TimeProvider time, ILogger<FolderWatch> logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    /// <summary>A look at very many files takes long; then it is followed by so many times as long a rest.</summary>
    private const int RestPerLook = 5;

    /// <summary>Watches until it is stopped.</summary>
    /// <param name="paths">Files, and folders with all below them.</param>
    /// <param name="given">What is said of them.</param>
    /// <param name="quiet">How long a file must not have changed.</param>
    /// <param name="read">Told of every file read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(IReadOnlyList<string> paths, GivenFacts given, TimeSpan quiet, Action<string, IntakeSummary> read, CancellationToken cancellationToken)
    {
        var files = new QuietFiles(quiet, time);
        while (true)
        {
            var start = time.GetTimestamp();
            var rest = Every;
            try
            {
                var quietNow = files.Pick(Look(paths));
                rest = TimeSpan.FromTicks(Math.Max(Every.Ticks, RestPerLook * time.GetElapsedTime(start).Ticks));
                foreach (var file in quietNow)
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

            await Task.Delay(rest, time, cancellationToken);
        }
    }

    private static IEnumerable<(string, FileLook)> Look(IReadOnlyList<string> paths) =>
        SourceReader.FindFiles(paths.Where(Path.Exists), _ => { }).Select(file => (file, Look: FileLook.At(file))).Where(pair => pair.Look is not null).Select(pair => (pair.file, pair.Look!.Value));
}

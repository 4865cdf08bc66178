using Microsoft.Extensions.Options;
using NewsBot.Commands;
using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;
using NewsBot.Intake;
using NewsBot.Search.Indexing;
using NewsBot.Search.Vectors;

namespace NewsBot.Hosting;

/// <summary>
/// Sees to it that there is something to answer from: reads the sources into the archive, where they changed, and has the index follow; or makes a temporary
/// index of a few files.
/// </summary>
internal sealed class IndexPreparation(SourceReader sources, SourceIntake intake, INewsArchive archive, NewsIndex index, IndexUpdater updater, VectorUpdater vectors, TemporaryVectors temporaryVectors, ServingState state, IOptions<SourceOptions> options, IOptions<InboxOptions> inbox)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    /// <summary>Makes ready for a command: an index of <paramref name="given"/>, or else of the archive, up to date with the configured sources. Problems go to standard error.</summary>
    /// <exception cref="CommandFailedException">Not one article could be read.</exception>
    public IndexCounts Prepare(IReadOnlyList<string> given, CancellationToken cancellationToken)
    {
        if (given.Count > 0)
        {
            return PrepareTemporary(given, cancellationToken);
        }

        var problems = intake.Read(Configured, GivenFacts.None, dryRun: false, (_, _, _) => { }, cancellationToken).Problems;
        Report(problems);
        if (!(updater.TryOpen() && updater.IsUpToDate) && updater.TryBegin())
        {
            PreparationProgress.Show(show => updater.CatchUp(progress => show("Indexing", progress.Done, progress.Total), cancellationToken));
            updater.End();
        }

        vectors.TryOpen();
        if (!index.IsOpen)
        {
            throw new CommandFailedException("the index is being built by another newsbot; ask that one, or wait until it has ended.");
        }

        return index.Counts is { Articles: > 0 } counts ? counts : throw Nothing(options.Value.Paths);
    }

    /// <summary>Before listening: opens what there is to answer from. Until <see cref="ReadSourcesAsync"/> has ended, that may be less than there is to read.</summary>
    public void Open()
    {
        if (!updater.TryBegin(checkAll: true))
        {
            updater.Follow();
        }
    }

    /// <summary>While serving: reads the configured sources, and waits until the index has them. Problems go to standard error.</summary>
    /// <exception cref="CommandFailedException">Not one article could be read, and there is no inbox or feed that some may come from.</exception>
    public async Task<IndexCounts> ReadSourcesAsync(CancellationToken cancellationToken)
    {
        var problems = await PreparationProgress.ShowAsync(async show =>
        {
            var read = await Task.Run(() => intake.Read(Configured, GivenFacts.None, dryRun: false, (done, files, articles) => show($"Reading: {articles:N0} articles", done, files), cancellationToken), cancellationToken);
            state.EndReading();
            await WaitForIndexAsync(show, cancellationToken);
            return read.Problems;
        });
        Report(problems);
        return index.Counts is var counts && (counts.Articles > 0 || inbox.Value.Folder.Length > 0 || options.Value.Feeds.Count > 0 || archive.LastChange > 0) ? counts : throw Nothing(options.Value.Paths);
    }

    /// <summary>Waits until the index of a running follower has all there is, or until that follower has failed or leaves it to another process.</summary>
    public async Task WaitForIndexAsync(Action<string, double, double> show, CancellationToken cancellationToken)
    {
        while (!state.IsReady && state.Failure is null)
        {
            show("Indexing", state.Progress.Done, state.Progress.Total);
            await Task.Delay(LookAgain, cancellationToken);
        }
    }

    /// <summary>Tells the user of something that was not read.</summary>
    public static void Report(SourceProblem problem) => Console.Error.WriteLine($"newsbot: {problem}");

    /// <summary>Tells the user of what was not read.</summary>
    public static void Report(IEnumerable<ReadingProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem.Line is { } line ? $"newsbot: {problem.File}, line {line}: {problem.Message}" : $"newsbot: {problem.File}: {problem.Message}");
        }
    }

    private IEnumerable<string> Configured => options.Value.Paths.Select(path => Path.GetFullPath(path, AppContext.BaseDirectory));

    private IndexCounts PrepareTemporary(IReadOnlyList<string> given, CancellationToken cancellationToken)
    {
        state.UseTemporary();
        var files = SourceReader.FindFiles(given, Report);
        var counts = PreparationProgress.Show(show => index.BuildTemporary(Counted(files, show, cancellationToken)));
        PreparationProgress.ShowAsync(show => temporaryVectors.BuildAsync((done, articles) => show("Vectors", done, articles), cancellationToken)).GetAwaiter().GetResult();
        return counts.Articles > 0 ? counts : throw Nothing(given);
    }

    private IEnumerable<Article> Counted(IReadOnlyList<string> files, Action<string, double, double> show, CancellationToken cancellationToken)
    {
        var (filesStarted, articles) = (0, 0);
        foreach (var article in sources.Read(files.Select(file => { filesStarted++; return file; }), ReportUsed))
        {
            cancellationToken.ThrowIfCancellationRequested();
            show($"Reading: {++articles:N0} articles", filesStarted - 1, files.Count);
            yield return article;
        }
    }

    /// <summary>In a temporary index nothing waits: whoever names a file wants answers from it.</summary>
    private static void ReportUsed(SourceProblem problem) =>
        Report(problem.Kind != SourceProblemKind.Unsure ? problem : problem with { Message = $"{problem.Message.TrimEnd('.')}, and answers come from it all the same." });

    private static CommandFailedException Nothing(IEnumerable<string> paths) =>
        new($"no article was read from {string.Join(", ", paths)}; give a newspaper page or any other of {SourceReader.Endings}.");
}

using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Intake;

/// <summary>
/// Reads files into the archive, one transaction a file: killed at any moment and started again, it stores the same articles, none lost, none twice.
/// <code>
/// file ─1─> FileFingerprint   read before and unchanged? then that is all
///       2   SourceReader      articles, and problems with their lines
///       3   GivenFacts        newspaper and day where the file does not say
///       4   ArticleIntake     duplicates, updates and copies told apart; all stored, or nothing
/// </code>
/// </summary>
internal sealed class SourceIntake(SourceReader sources, INewsArchive archive, ArticleIntake intake, TimeProvider time, ILogger<SourceIntake> logger)
{
    /// <summary>Reads files and folders.</summary>
    /// <param name="paths">Files, and folders with all below them.</param>
    /// <param name="given">What is said of them.</param>
    /// <param name="dryRun">Whether to find out what would be stored, and store nothing.</param>
    /// <param name="progress">Told how many files are done, of how many, and how many articles were read.</param>
    /// <param name="cancellationToken">Stops it after the article at hand; the file it is in is then not stored.</param>
    public IntakeSummary Read(IEnumerable<string> paths, GivenFacts given, bool dryRun, Action<int, int, int> progress, CancellationToken cancellationToken)
    {
        var missing = new List<ReadingProblem>();
        var files = SourceReader.FindFiles(paths, problem => missing.Add(ProblemOf(problem)));
        var summary = IntakeSummary.None with { Problems = missing };
        for (var done = 0; done < files.Count; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (before, earlier) = (summary.Articles.Read, done);
            summary = summary.Plus(ReadFile(files[done], given, dryRun, articles => progress(earlier, files.Count, before + articles), cancellationToken));
            progress(done + 1, files.Count, summary.Articles.Read);
        }

        return summary;
    }

    /// <summary>Reads one file, if it has to be read.</summary>
    public IntakeSummary ReadFile(string file, GivenFacts given, bool dryRun, Action<int> progress, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file);
        var problems = new List<ReadingProblem>();
        try
        {
            // 1. Does it have to be read?
            var fingerprint = FileFingerprint.Of(path, given);
            if (archive.FindFile(path)?.Fingerprint == fingerprint)
            {
                return IntakeSummary.None with { Unchanged = 1 };
            }

            // 2. Its articles, 3. what is said of them.
            var read = 0;
            var articles = sources.Read([path], problem => problems.Add(ProblemOf(problem, path))).Select(Counted);
            if (!SourceReader.IsReadyMade(path))
            {
                // Reading a page may take long, and nobody else can write while this file is stored; ready-made articles are too many to hold.
                articles = [.. articles];
            }

            // 4. Told apart and stored.
            var start = time.GetTimestamp();
            var outcome = intake.TakeIn(path, fingerprint, articles, problems, dryRun, cancellationToken);
            if (!dryRun)
            {
                var milliseconds = (long)time.GetElapsedTime(start).TotalMilliseconds;
                logger.FileRead(outcome.Read, outcome.Added, outcome.Updated, outcome.Duplicates, problems.Count, milliseconds);
            }

            return new IntakeSummary(1, 0, outcome, problems);

            Article Counted(Article article)
            {
                progress(++read);
                return given.AddTo(article);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var problem = new ReadingProblem(path, null, nameof(SourceProblemKind.NotReadable), $"the file could not be read ({exception.Message.TrimEnd('.')}); check its rights.");
            Keep(path, problem, dryRun);
            return new IntakeSummary(1, 0, IntakeOutcome.None, [problem]);
        }
    }

    /// <summary>Stores that the file could not be read; without a fingerprint, so that it is tried again.</summary>
    private void Keep(string path, ReadingProblem problem, bool dryRun)
    {
        if (!dryRun)
        {
            using var writing = archive.Write(path, time.GetUtcNow());
            writing.Commit("", 0, [problem]);
        }
    }

    /// <summary>The problem as it is stored.</summary>
    public static ReadingProblem ProblemOf(SourceProblem problem) => new(problem.File, problem.Line, problem.Kind.ToString(), problem.Message);

    /// <summary>The problem of a file as it is stored. What waits is told how to be let in.</summary>
    private static ReadingProblem ProblemOf(SourceProblem problem, string path) => ProblemOf(problem.Kind != SourceProblemKind.Unsure ? problem
        : problem with { Message = $"{problem.Message.TrimEnd('.')}, and newsbot articles accept {path} lets it be answered from." });
}

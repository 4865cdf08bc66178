using Microsoft.Extensions.Options;
using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Intake;

/// <summary>
/// Reads what is new in the configured feeds into the archive:
/// <code>
/// address ─1─> FeedPoller     unchanged since it was asked last? then that is all
///          2   ArticleIntake  each entry like a file of its own, named after feed and link: a feed holds its last entries only, and an entry that falls out of it is not gone
///          3   its problems   are stored under its address until it answers again
/// </code>
/// </summary>
internal sealed class FeedIntake(FeedPoller poller, INewsArchive archive, ArticleIntake intake, IOptions<SourceOptions> options, TimeProvider time, ILogger<FeedIntake> logger)
{
    /// <summary>Not stored: after a start every feed is read once, and its entries are known by their content.</summary>
    private readonly Dictionary<string, FeedState> states = new(StringComparer.Ordinal);

    /// <summary>Asks every feed once, one after the other. What goes wrong with one does not keep it from the others.</summary>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        foreach (var address in options.Value.Feeds)
        {
            try
            {
                await PollAsync(address, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.FeedNotStored(exception);
            }
        }
    }

    private async Task PollAsync(string address, CancellationToken cancellationToken)
    {
        // 1. What is there?
        var answer = await poller.PollAsync(address, states.GetValueOrDefault(address) ?? new FeedState(), cancellationToken);
        if (!answer.IsChanged && answer.Problems.Count == 0 && archive.FindFile(address)?.Fingerprint.Length > 0)
        {
            return;
        }

        // 2. What is new in it?
        var start = time.GetTimestamp();
        var (outcome, problems) = (IntakeOutcome.None, answer.Problems.Select(SourceIntake.ProblemOf).ToList());
        foreach (var entry in answer.Articles.GroupBy(article => $"{address}#{article.Url ?? article.Headline}"))
        {
            var fingerprint = string.Join('\n', entry.Select(FingerprintOf));
            if (archive.FindFile(entry.Key)?.Fingerprint != fingerprint)
            {
                outcome = outcome.Plus(intake.TakeIn(entry.Key, fingerprint, entry, new List<ReadingProblem>(), dryRun: false, cancellationToken));
            }
        }

        // 3. How is the feed itself?
        using (var writing = archive.Write(address, time.GetUtcNow()))
        {
            writing.Commit(problems.Count == 0 ? "read" : "", answer.Articles.Count, problems);
        }

        states[address] = answer.State;
        var milliseconds = (long)time.GetElapsedTime(start).TotalMilliseconds;
        logger.FeedRead(outcome.Read, outcome.Added, outcome.Updated, outcome.Duplicates, problems.Count, milliseconds);
    }

    private static string FingerprintOf(Article article) => FormattableString.Invariant($"{ContentHash.Of(article)} {article.Newspaper} {article.Date:yyyyMMdd}");
}

using NewsBot.Search.Vectors;

namespace NewsBot.Hosting;

/// <summary>
/// Brings the vectors up with the archive, apart from the index of words, which never waits for them. Where another program makes them, it shows what that one has
/// committed, and takes over when that one ends. Does nothing without an embedding endpoint.
/// </summary>
internal sealed class VectorFollower(VectorUpdater updater, ServingState state, TimeProvider time, ILogger<VectorFollower> logger) : BackgroundService
{
    /// <summary>How often the archive is asked whether there is anything new.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>After failures in a row the service is asked ever less often, but at least this often.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>However long a service wants to be left alone, it is asked again after this.</summary>
    private static readonly TimeSpan LongestWish = TimeSpan.FromMinutes(10);

    private TimeSpan wait = Every;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!updater.IsOn || state.IsTemporary)
        {
            return;
        }

        // Off the thread that starts the program: reading the vectors may take a while.
        await Task.Yield();
        try
        {
            while (true)
            {
                await Task.Delay(await StepAsync(stoppingToken), time, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
        finally
        {
            updater.End();
        }
    }

    /// <summary>One look, and how long to wait until the next.</summary>
    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!updater.TryBegin())
            {
                updater.Follow();
                return Every;
            }

            var done = await updater.CatchUpAsync(cancellationToken);
            wait = done.Failure is null ? Every : Longer();
            return done.RetryAfter is { } wished && wished > wait ? (wished < LongestWish ? wished : LongestWish) : wait;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.VectorsNotUpdated(exception);
            return wait = Longer();
        }
    }

    private TimeSpan Longer() => wait * 2 < LongestWait ? wait * 2 : LongestWait;
}

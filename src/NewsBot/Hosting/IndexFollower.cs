using NewsBot.Search.Indexing;

namespace NewsBot.Hosting;

/// <summary>
/// Brings the index up with the archive, whoever writes that: this program or another. Where another program writes the index, it shows what that one has
/// committed, and takes over when that one ends. The only user of <see cref="IndexUpdater"/> as long as it runs.
/// </summary>
internal sealed class IndexFollower(IndexUpdater updater, ServingState state, TimeProvider time, ILogger<IndexFollower> logger) : BackgroundService
{
    /// <summary>How often the archive is asked whether there is anything new: one row, some tens of microseconds.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether this process is the one that writes the index.</summary>
    public bool IsWriting { get; private set; }

    /// <summary>Follows until it is stopped, then lets others write the index.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Off the thread that starts the program: the first catching-up may take long.
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do
            {
                Step(cancellationToken);
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
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

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => state.IsTemporary ? Task.CompletedTask : RunAsync(stoppingToken);

    private void Step(CancellationToken cancellationToken)
    {
        try
        {
            IsWriting = updater.TryBegin(checkAll: !state.IsReady);
            if (IsWriting)
            {
                state.Report(updater.Progress);
                updater.CatchUp(state.Report, cancellationToken);
            }
            else
            {
                updater.Follow();
                state.Report(updater.Progress);
            }

            if (updater.IsUpToDate && state.HasReadSources)
            {
                state.BeReady();
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            state.Fail(exception.Message);
            logger.IndexNotUpdated(exception);
        }
    }
}

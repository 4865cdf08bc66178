using Microsoft.Extensions.Options;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Intake;

/// <summary>Asks the feeds while the program serves: at its start, and every <see cref="SourceOptions.FeedInterval"/>.</summary>
internal sealed class FeedService(FeedIntake feeds, IOptions<SourceOptions> options, Hosting.ServingState state, TimeProvider time) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Feeds.Count == 0 || state.IsTemporary)
        {
            return;
        }

        await Task.Yield();
        using var timer = new PeriodicTimer(options.Value.FeedInterval, time);
        do
        {
            await feeds.PollAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

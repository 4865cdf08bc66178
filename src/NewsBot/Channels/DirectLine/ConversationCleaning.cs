using Microsoft.Extensions.Options;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.DirectLine;

/// <summary>Keeps the log of conversations within its bounds, and those out of memory that nobody uses.</summary>
internal sealed class ConversationCleaning(IConversationLog log, DirectLineConversations conversations, IOptions<DirectLineOptions> options, TimeProvider time, ILogger<ConversationCleaning> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UnusedFor = TimeSpan.FromMinutes(10);

    /// <summary>Cleans once.</summary>
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        try
        {
            var given = await log.CleanAsync(time.GetUtcNow(), cancellationToken);
            await conversations.RetireAsync(given, time.GetUtcNow() - UnusedFor);
            if (given.Count > 0)
            {
                logger.GivenUp(given.Count);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.NotCleaned(exception);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (options.Value.Enabled && await timer.WaitForNextTickAsync(stoppingToken))
        {
            await CleanAsync(stoppingToken);
        }
    }
}

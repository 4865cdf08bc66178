using Microsoft.Extensions.Options;

namespace NewsBot.Channels;

/// <summary>Lets only so many turns be worked out at the same time; waiting for a channel takes no slot.</summary>
internal sealed class TurnSlots(IOptions<TurnQueueOptions> options) : IDisposable
{
    private readonly SemaphoreSlim free = new(options.Value.Parallel > 0 ? options.Value.Parallel : Environment.ProcessorCount);

    /// <summary>Does <paramref name="work"/> as soon as a slot is free.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();
}

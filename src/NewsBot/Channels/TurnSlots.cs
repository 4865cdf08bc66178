using Microsoft.Extensions.Options;
using NewsBot.Prompting;

namespace NewsBot.Channels;

/// <summary>
/// Lets only so many turns be worked out at the same time; waiting for a channel takes no slot. Where a language model writes there are as many slots more as it may write
/// answers at a time, so that turns that wait for it do not keep others from being worked out.
/// </summary>
internal sealed class TurnSlots(IOptions<TurnQueueOptions> options, IOptions<LanguageModelOptions> model) : IDisposable
{
    private readonly SemaphoreSlim free = new((options.Value.Parallel > 0 ? options.Value.Parallel : Environment.ProcessorCount) + (model.Value.HasModel() ? model.Value.Parallel : 0));

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

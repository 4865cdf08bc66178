using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace NewsBot.Guards;

/// <summary>Keeps one conversation to <see cref="LimitOptions.MessagesPerMinute"/>, on whatever channel it is held. Asked once its messages are known to be its own.</summary>
internal sealed class ConversationLimit(IOptions<LimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> buckets = PartitionedRateLimiter.Create<string, string>(conversation => Buckets.Of(conversation, options.Value.MessagesPerMinute), StringComparer.Ordinal);

    /// <summary>Whether the conversation may have one more message answered now.</summary>
    public bool TryTake(string? channel, string? conversation)
    {
        using var lease = buckets.AttemptAcquire($"{channel}/{conversation}");
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => buckets.Dispose();
}

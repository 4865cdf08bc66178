using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace NewsBot.Guards;

/// <summary>Keeps what one client has stored to <see cref="LimitOptions.KilobytesPerMinute"/>, so that nobody fills the conversation log with his own words and has others' given up for it.</summary>
internal sealed class ClientBytes(IOptions<LimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> buckets = PartitionedRateLimiter.Create<string, string>(client => Buckets.Of(client, options.Value.KilobytesPerMinute), StringComparer.Ordinal);

    /// <summary>Whether the client may have so many bytes more stored now; each kilobyte begun counts whole.</summary>
    public bool TryTake(IPAddress? client, int bytes)
    {
        using var lease = buckets.AttemptAcquire(Buckets.ClientOf(client), Math.Min(options.Value.KilobytesPerMinute, 1 + (bytes / 1024)));
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => buckets.Dispose();
}

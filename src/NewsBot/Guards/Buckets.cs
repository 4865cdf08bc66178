using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace NewsBot.Guards;

/// <summary>What limits are counted in, and by whom.</summary>
internal static class Buckets
{
    private const int SecondsOfAMinute = 60;

    /// <summary>A bucket that <paramref name="perMinute"/> tokens flow into a minute, evenly, and that holds as many.</summary>
    public static RateLimitPartition<string> Of(string key, int perMinute)
    {
        var atOnce = Math.Max(1, perMinute / SecondsOfAMinute);
        return RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = atOnce,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * atOnce / perMinute,
            QueueLimit = 0,
        });
    }

    /// <summary>Who a request is from: an address, and of IPv6, where one household has a whole net, its first 64 bits.</summary>
    public static string ClientOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(plain) ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)) : plain.ToString();
    }
}

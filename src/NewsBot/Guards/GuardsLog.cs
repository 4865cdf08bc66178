namespace NewsBot.Guards;

/// <summary>What the guards write to the log; ids 3300 to 3399. No addresses.</summary>
internal static partial class GuardsLog
{
    [LoggerMessage(3300, LogLevel.Information, "A client has asked for more than Limits allows; it got 429.")]
    public static partial void ClientLimited(this ILogger logger);

    [LoggerMessage(3301, LogLevel.Warning, "A request was forwarded by a proxy that Serving:TrustedProxies does not list, so all who come through it count as one client; list the proxy's address there. Said once.")]
    public static partial void ProxyNotTrusted(this ILogger logger);
}

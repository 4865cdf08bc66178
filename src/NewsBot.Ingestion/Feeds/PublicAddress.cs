using System.Net;
using System.Net.Sockets;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Tells addresses on the internet from those inside a house. A feed that an operator names may be anywhere; one that a server sends on to may not.</summary>
internal static class PublicAddress
{
    /// <summary>Marks a request that a server sent on.</summary>
    public static readonly HttpRequestOptionsKey<bool> SentOn = new("NewsBot.SentOn");

    /// <summary>
    /// Connects to a server; where it was another one that sent us there, only if all its addresses are public. The very addresses that were checked are
    /// connected to, so that a name cannot mean another address a moment later.
    /// </summary>
    /// <exception cref="SourceRefusedException">It leads to this machine or its network.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(context.DnsEndPoint.Host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);
        if (context.InitialRequestMessage.Options.TryGetValue(SentOn, out var sentOn) && sentOn && addresses.Any(IsPrivate))
        {
            throw new SourceRefusedException(SourceProblemKind.Hostile, "the feed sends on to an address that is not public, which is not followed; if that is meant, give its last address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address belongs to this machine, a private or local network, or to nobody.</summary>
    internal static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain) || plain.IsIPv6LinkLocal || plain.IsIPv6SiteLocal || plain.IsIPv6UniqueLocal || plain.IsIPv6Multicast || plain.Equals(IPAddress.IPv6Any))
        {
            return true;
        }

        return plain.AddressFamily == AddressFamily.InterNetwork && plain.GetAddressBytes() is
            [0 or 10 or 127 or >= 224, ..] or [100, >= 64 and <= 127, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [192, 0, 0, _] or [198, 18 or 19, ..];
    }
}

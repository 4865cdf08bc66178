using System.Net;
using NewsBot.Core.Addresses;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Feeds;

/// <summary>How feeds are connected to. A feed that an operator names may be anywhere; one that a server sends on to must be on the internet.</summary>
internal static class FeedConnection
{
    /// <summary>Marks a request that a server sent on.</summary>
    public static readonly HttpRequestOptionsKey<bool> SentOn = new("NewsBot.SentOn");

    /// <summary>Connects to a server; where it was another one that sent us there, only if all its addresses are public.</summary>
    /// <exception cref="SourceRefusedException">It leads to this machine or its network.</exception>
    public static ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var mustBePublic = context.InitialRequestMessage.Options.TryGetValue(SentOn, out var sentOn) && sentOn;
        return CheckedConnection.OpenAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, Dns.GetHostAddressesAsync, Check, cancellationToken);

        void Check(IReadOnlyList<IPAddress> addresses)
        {
            if (mustBePublic && !addresses.All(PublicAddress.IsPublic))
            {
                throw new SourceRefusedException(SourceProblemKind.Hostile, "the feed sends on to an address that is not public, which is not followed; if that is meant, give its last address.");
            }
        }
    }
}

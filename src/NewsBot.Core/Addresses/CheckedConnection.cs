using System.Net;
using System.Net.Sockets;

namespace NewsBot.Core.Addresses;

/// <summary>Finds the addresses of a host; the network's own way is <see cref="Dns.GetHostAddressesAsync(string, CancellationToken)"/>.</summary>
public delegate Task<IPAddress[]> HostResolver(string host, CancellationToken cancellationToken);

/// <summary>Connects to a host once its addresses have been looked at.</summary>
public static class CheckedConnection
{
    /// <summary>
    /// Connects to the very addresses that <paramref name="check"/> was shown, so that a name cannot mean another address a moment later.
    /// </summary>
    /// <param name="host">A name, or an address with or without brackets.</param>
    /// <param name="port">The port.</param>
    /// <param name="resolve">Finds the addresses of a name; an address is its own.</param>
    /// <param name="check">Is given all addresses, and throws what the caller is to get where one of them is not to be connected to.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public static async ValueTask<Stream> OpenAsync(string host, int port, HostResolver resolve, Action<IReadOnlyList<IPAddress>> check, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await resolve(host, cancellationToken).ConfigureAwait(false);
        check(addresses);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

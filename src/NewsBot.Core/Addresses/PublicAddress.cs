using System.Net;
using System.Net.Sockets;

namespace NewsBot.Core.Addresses;

/// <summary>Tells addresses on the internet from those of this machine, of its networks, and of nobody.</summary>
public static class PublicAddress
{
    /// <summary>Whether an address belongs to one machine on the internet. An IPv4 address written in an IPv6 one counts as itself.</summary>
    public static bool IsPublic(IPAddress address) => Plain(address) switch
    {
        { AddressFamily: AddressFamily.InterNetwork } four => IsPublic(four.GetAddressBytes().AsSpan()),
        { AddressFamily: AddressFamily.InterNetworkV6 } six => IsPublicSix(six.GetAddressBytes()),
        _ => false,
    };

    /// <summary>Whether an address is this machine's own, which no other can be reached by.</summary>
    public static bool IsLoopback(IPAddress address) => IPAddress.IsLoopback(Plain(address));

    /// <summary>Whether an address names this machine by its very words: <c>localhost</c> or a loopback address. What a name resolves to does not count.</summary>
    public static bool IsLoopbackHost(Uri url) =>
        string.Equals(url.Host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(url.DnsSafeHost, out var literal) && IsLoopback(literal));

    /// <summary>Special addresses by RFC 6890 and its registry, and multicast.</summary>
    private static bool IsPublic(ReadOnlySpan<byte> four) => four is not
        ([0 or 10 or 127 or >= 224, ..] or [100, >= 64 and <= 127, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..]
        or [192, 0, 0 or 2, _] or [192, 88, 99, _] or [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _]);

    /// <summary>Of IPv6 only 2000::/3 is given to machines, less what tunnels (2001:0::/32, 2002::/16), is for documents (2001:db8::/32, 3fff::/20) or local use.</summary>
    private static bool IsPublicSix(byte[] six) => six is not ([0x20, 0x01, 0, 0, ..] or [0x20, 0x02, ..] or [0x20, 0x01, 0x0d, 0xb8, ..] or [0x3f, 0xff, < 0x10, ..]) && six[0] >> 5 == 1;

    /// <summary>The IPv4 address in one that is mapped into IPv6 (::ffff:0:0/96) or reached by translation (64:ff9b::/96), else the address.</summary>
    private static IPAddress Plain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && address.GetAddressBytes() is [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, .. { Length: 4 } four] ? new IPAddress(four) : address;
    }
}

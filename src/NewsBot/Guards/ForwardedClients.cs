using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using NewsBot.Hosting;

namespace NewsBot.Guards;

/// <summary>Believes what a proxy says of a client, its address, scheme and host, if <see cref="ServingOptions.TrustedProxies"/> lists the proxy, and only then.</summary>
internal sealed class ForwardedClients(IOptions<ServingOptions> serving) : IConfigureOptions<ForwardedHeadersOptions>
{
    /// <inheritdoc/>
    public void Configure(ForwardedHeadersOptions options)
    {
        // The framework takes empty lists to mean that everybody is trusted.
        options.ForwardedHeaders = serving.Value.TrustedProxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in serving.Value.TrustedProxies)
        {
            options.KnownIPNetworks.Add(NetworkOf(proxy)!.Value);
        }
    }

    /// <summary>The network that an address such as 10.0.0.7 or a range such as 10.0.0.0/24 names; none where it is neither.</summary>
    public static System.Net.IPNetwork? NetworkOf(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}

using System.Net;
using Microsoft.Extensions.Options;
using NewsBot.Channels.BotFramework.Authentication;
using NewsBot.Core.Addresses;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// Which addresses replies may be posted to, so that nobody can make the bot call elsewhere or get at its token. It judges in two places: the address as it is
/// written, when an activity comes, and what its name resolves to, when it is connected to.
/// </summary>
internal sealed class ServiceUrlRule(IOptions<BotFrameworkOptions> options, IOptions<BotIdentityOptions> identity, HostResolver resolver)
{
    private readonly IReadOnlyList<string> own = [.. options.Value.TrustedServiceHosts];
    private readonly IReadOnlyList<string> channels = BotCloud.Of(identity.Value).ServiceHosts;

    /// <summary>The activity's <c>serviceUrl</c> where replies may go there, or why they may not.</summary>
    public (TrustedServiceUrl? Trusted, ServiceUrlRefusal? Refusal) Check(string? serviceUrl, VerifiedCaller caller)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
        {
            return Refuse(400, "The activity has no \"serviceUrl\" to post the reply to; send one, or \"deliveryMode\":\"expectReplies\" to get the reply in the answer.");
        }

        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url))
        {
            return Refuse(400, "The activity's \"serviceUrl\" is not an absolute address.");
        }

        var isHere = PublicAddress.IsLoopbackHost(url);
        return url switch
        {
            _ when url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps => Refuse(400, "The activity's \"serviceUrl\" is not an http or https address."),
            _ when url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0 => Refuse(400, "The activity's \"serviceUrl\" carries a user name, a query or a fragment; send it without."),
            _ when !isHere && caller.Kind == CallerKind.ThisMachine => Refuse(403, "The activity's \"serviceUrl\" is not on this machine; as long as the bot has no app id it only replies to loopback addresses."),
            _ when !isHere && url.Scheme != Uri.UriSchemeHttps => Refuse(403, "The activity's \"serviceUrl\" is not an https address; http is only for this machine."),
            _ when !isHere && !IsIn(own, url.Host) && IPAddress.TryParse(url.DnsSafeHost, out var literal) && !PublicAddress.IsPublic(literal) => Refuse(403, "The activity's \"serviceUrl\" is not an address on the internet."),
            _ when !isHere && caller.Kind == CallerKind.Emulator && !IsIn(own, url.Host) && !IsIn(channels, url.Host) => Refuse(403, "The activity's \"serviceUrl\" is not on this machine nor on a trusted host; BotFramework:TrustedServiceHosts names more of them."),
            _ when caller.Kind == CallerKind.Channel && !IsClaimed(url, caller) => Refuse(403, "The activity's \"serviceUrl\" is not the one that its token names."),
            _ => (new TrustedServiceUrl(url, caller.Kind), null),
        };
    }

    /// <summary>Connects to a host that an address had which passed <see cref="Check"/>: only if what it resolves to is what its name says.</summary>
    /// <exception cref="ServiceAddressRefusedException">It leads to this machine or to a private network, and the settings do not name it.</exception>
    public ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var isHere = PublicAddress.IsLoopbackHost(context.InitialRequestMessage.RequestUri!);
        return CheckedConnection.OpenAsync(host, context.DnsEndPoint.Port, resolver, Look, cancellationToken);

        void Look(IReadOnlyList<IPAddress> addresses)
        {
            if (!IsIn(own, host) && !addresses.All(isHere ? PublicAddress.IsLoopback : PublicAddress.IsPublic))
            {
                throw new ServiceAddressRefusedException();
            }
        }
    }

    private static bool IsClaimed(Uri url, VerifiedCaller caller) =>
        Uri.TryCreate(caller.ServiceUrl, UriKind.Absolute, out var claimed) && string.Equals(claimed.Host, url.Host, StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(IEnumerable<string> hosts, string host) =>
        hosts.Any(known => string.Equals(host, known, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + known, StringComparison.OrdinalIgnoreCase));

    private static (TrustedServiceUrl? Trusted, ServiceUrlRefusal? Refusal) Refuse(int status, string sentence) => (null, new ServiceUrlRefusal(status, sentence));
}

/// <summary>The address of a channel leads to where replies must not go.</summary>
internal sealed class ServiceAddressRefusedException() : Exception("The channel's address resolves to one that is not on the internet; if that is meant, name its host in BotFramework:TrustedServiceHosts.");

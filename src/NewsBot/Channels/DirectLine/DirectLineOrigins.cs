using Microsoft.Extensions.Options;
using NewsBot.Hosting;

namespace NewsBot.Channels.DirectLine;

/// <summary>Which pages may use the bot, by the origin that browsers send. A request without one comes from no page.</summary>
internal sealed class DirectLineOrigins(IOptions<DirectLineOptions> options, IOptions<ServingOptions> serving)
{
    private readonly string publicOrigin = new Uri(serving.Value.PublicUrl).GetLeftPart(UriPartial.Authority);

    /// <summary>Whether the page is one of this host.</summary>
    public bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site is "" or "same-origin" && (OriginOf(request) is not { } origin || IsOwn(request, origin));
    }

    /// <summary>Whether the page is one of this host or of a site in the settings.</summary>
    public bool IsAllowed(HttpRequest request) => OriginOf(request) is not { } origin || IsOwn(request, origin) || options.Value.AllowedOrigins.Contains(origin, StringComparer.Ordinal);

    /// <summary>The origin to be named in the headers of an answer: that of a page of an allowed other site; none otherwise.</summary>
    public string? Shared(HttpRequest request) => OriginOf(request) is { } origin && options.Value.AllowedOrigins.Contains(origin, StringComparer.Ordinal) ? origin : null;

    /// <summary>Whether the page is one that the token may be used by.</summary>
    public static bool IsTrusted(HttpRequest request, TokenClaims claims) => claims.Origins.Count == 0 || OriginOf(request) is not { } origin || claims.Origins.Contains(origin, StringComparer.Ordinal);

    private static string? OriginOf(HttpRequest request) => request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : null;

    private bool IsOwn(HttpRequest request, string origin) => origin == $"{request.Scheme}://{request.Host}" || origin == publicOrigin;
}

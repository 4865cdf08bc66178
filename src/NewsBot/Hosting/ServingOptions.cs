using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Guards;

namespace NewsBot.Hosting;

/// <summary>Where the program listens. Section <c>Serving</c>.</summary>
public sealed class ServingOptions : IValidatableObject
{
    /// <summary>The address listened on: http, a host, a port; 0.0.0.0 or [::] for all addresses of this machine. Https is a proxy's work. Default: http://127.0.0.1:3978.</summary>
    [Required(ErrorMessage = "Serving:Url needs an address, such as http://127.0.0.1:3978.")]
    public string Url { get; set; } = "http://127.0.0.1:3978";

    /// <summary>The address that citations link to: an absolute http or https address without a slash at its end. Default: http://127.0.0.1:3978.</summary>
    [Required(ErrorMessage = "Serving:PublicUrl needs an address, such as http://127.0.0.1:3978.")]
    public string PublicUrl { get; set; } = "http://127.0.0.1:3978";

    /// <summary>
    /// The proxies that requests come through, each an address or a range such as 10.0.0.0/24. What they say of a client (X-Forwarded-For, -Proto, -Host) is believed,
    /// what anybody else says is not. Default: none.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || url.PathAndQuery != "/" || url.UserInfo.Length > 0)
        {
            yield return new ValidationResult("Serving:Url must be one http address without a path, such as http://127.0.0.1:3978, or http://0.0.0.0:3978 for all addresses of this machine.");
        }

        if (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var publicUrl) || (publicUrl.Scheme != Uri.UriSchemeHttp && publicUrl.Scheme != Uri.UriSchemeHttps) || PublicUrl.EndsWith('/'))
        {
            yield return new ValidationResult("Serving:PublicUrl must be an absolute http or https address without a slash at its end, such as https://news.example.org.");
        }

        foreach (var proxy in TrustedProxies.Where(proxy => ForwardedClients.NetworkOf(proxy) is null))
        {
            yield return new ValidationResult($"Serving:TrustedProxies must list addresses or ranges, such as 10.0.0.7 or 10.0.0.0/24; \"{proxy}\" is neither.");
        }
    }
}

/// <summary>Checks <see cref="ServingOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class ServingOptionsValidator : IValidateOptions<ServingOptions>;

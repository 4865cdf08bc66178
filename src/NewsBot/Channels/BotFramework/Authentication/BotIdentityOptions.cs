using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Core.Addresses;

namespace NewsBot.Channels.BotFramework.Authentication;

/// <summary>
/// Who the bot is to the Bot Framework. These stand at the root of the settings, under the names that the Bot Framework's own SDK gives them. The password
/// comes from the environment or from user secrets, never from a file of the repository.
/// </summary>
public sealed class BotIdentityOptions : IValidatableObject
{
    /// <summary>The value of <see cref="ChannelService"/> for the US government's cloud.</summary>
    internal const string GovernmentChannelService = "https://botframework.azure.us";

    private static readonly string[] LoginHosts = ["login.microsoftonline.com", "login.microsoftonline.us", "login.windows.net", "login.microsoft.com", "sts.windows.net"];

    /// <summary><c>MultiTenant</c> or <c>SingleTenant</c>; empty is MultiTenant. Default: empty.</summary>
    public string MicrosoftAppType { get; set; } = "";

    /// <summary>The app id of the bot's registration. Empty: no tokens are asked for, and only this machine may call and be called. Default: empty.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The client secret that belongs to the app id. Default: empty.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>The tenant of a SingleTenant app. Default: empty.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>Empty for the public cloud, https://botframework.azure.us for that of the US government. Default: empty.</summary>
    public string ChannelService { get; set; } = "";

    /// <summary>Where the bot fetches its own tokens: an authority with its tenant, such as https://login.microsoftonline.com/botframework.com. Default: empty, by cloud and tenant.</summary>
    public string ToChannelFromBotLoginUrl { get; set; } = "";

    /// <summary>The scope of the bot's own tokens. Default: empty, by cloud.</summary>
    public string ToChannelFromBotOAuthScope { get; set; } = "";

    /// <summary>Who issues the tokens of channels. Default: empty, by cloud.</summary>
    public string ToBotFromChannelTokenIssuer { get; set; } = "";

    /// <summary>The OpenID configuration with the keys of channels. Default: empty, by cloud.</summary>
    public string ToBotFromChannelOpenIdMetadataUrl { get; set; } = "";

    /// <summary>The OpenID configuration with the keys of the Emulator and of other Azure AD callers. Default: empty, by cloud.</summary>
    public string ToBotFromEmulatorOpenIdMetadataUrl { get; set; } = "";

    /// <summary>Whether <see cref="ToChannelFromBotLoginUrl"/> must be one of Microsoft's login hosts or this machine, since the password is sent there. Default: true.</summary>
    public bool ValidateAuthority { get; set; } = true;

    /// <summary>Whether there is an app id, so that tokens are asked for and sent.</summary>
    internal bool HasAppId() => MicrosoftAppId.Length > 0;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MicrosoftAppType.Length > 0 && !Is(MicrosoftAppType, "MultiTenant") && !Is(MicrosoftAppType, "SingleTenant"))
        {
            yield return new ValidationResult("MicrosoftAppType must be MultiTenant or SingleTenant; a managed identity cannot be used, give the app a client secret instead.");
        }

        if (Is(MicrosoftAppType, "SingleTenant") && MicrosoftAppTenantId.Length == 0)
        {
            yield return new ValidationResult("MicrosoftAppTenantId is missing, which a SingleTenant app needs; copy it from the app's registration.");
        }

        if (HasAppId() && MicrosoftAppPassword.Length == 0)
        {
            yield return new ValidationResult("MicrosoftAppPassword is missing, without which no channel takes a reply; set the app's client secret by the environment variable MicrosoftAppPassword or by user secrets, or remove MicrosoftAppId.");
        }

        if (!HasAppId() && MicrosoftAppPassword.Length > 0)
        {
            yield return new ValidationResult("MicrosoftAppId is missing although there is a MicrosoftAppPassword; set both, or neither.");
        }

        if (ChannelService.Length > 0 && !Is(ChannelService.TrimEnd('/'), GovernmentChannelService))
        {
            yield return new ValidationResult($"ChannelService must be empty for the public cloud, or {GovernmentChannelService} for the US government's.");
        }

        foreach (var (name, address) in new[]
        {
            (nameof(ToChannelFromBotLoginUrl), ToChannelFromBotLoginUrl),
            (nameof(ToBotFromChannelOpenIdMetadataUrl), ToBotFromChannelOpenIdMetadataUrl),
            (nameof(ToBotFromEmulatorOpenIdMetadataUrl), ToBotFromEmulatorOpenIdMetadataUrl),
        })
        {
            if (address.Length > 0 && !IsSafe(address))
            {
                yield return new ValidationResult($"{name} must be an https address without a password; http is taken for this machine only, such as http://127.0.0.1:8080/.");
            }
        }

        if (ValidateAuthority && Uri.TryCreate(ToChannelFromBotLoginUrl, UriKind.Absolute, out var login) && !PublicAddress.IsLoopbackHost(login) && !LoginHosts.Contains(login.Host, StringComparer.OrdinalIgnoreCase))
        {
            yield return new ValidationResult("ToChannelFromBotLoginUrl is not one of Microsoft's login hosts, and the password would be sent there; correct it, or set ValidateAuthority=false if it is meant.");
        }
    }

    /// <summary>Whether what is fetched from an address, or sent to it, cannot be read or altered on its way.</summary>
    internal static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && PublicAddress.IsLoopbackHost(url)));

    private static bool Is(string text, string other) => string.Equals(text, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Checks <see cref="BotIdentityOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class BotIdentityOptionsValidator : IValidateOptions<BotIdentityOptions>;

using System.Net;
using Microsoft.Extensions.Options;
using NewsBot.Hosting;

namespace NewsBot.Channels.BotFramework.Authentication;

/// <summary>A bot without an app id cannot tell its callers apart, so it must not be listened to from other machines, nor be published by a proxy on this one.</summary>
internal sealed class ExposureRule(IOptions<BotIdentityOptions> identity, IOptions<BotFrameworkOptions> options) : IValidateOptions<ServingOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ServingOptions serving)
    {
        try
        {
            if (!options.Value.Enabled || identity.Value.HasAppId() || (IsHere(serving.Url) && IsHere(serving.PublicUrl)))
            {
                return ValidateOptionsResult.Success;
            }
        }
        catch (OptionsValidationException)
        {
            // Those settings are reported by themselves.
            return ValidateOptionsResult.Skip;
        }

        return ValidateOptionsResult.Fail(
            $"Serving:{(IsHere(serving.Url) ? "PublicUrl is an address for" : "Url can be reached from")} other machines, but without an app id nobody can tell who calls /api/messages; set MicrosoftAppId and MicrosoftAppPassword, or BotFramework:Enabled=false to serve the pages alone, or addresses of this machine such as http://127.0.0.1:3978 for both.");
    }

    /// <summary>Goes by what the web server makes of the address: <c>localhost</c> or a loopback address; every other name is all addresses there are.</summary>
    private static bool IsHere(string url)
    {
        try
        {
            var host = BindingAddress.Parse(url).Host;
            return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var literal) && IPAddress.IsLoopback(literal));
        }
        catch (FormatException)
        {
            // Not an address at all, which is reported by itself.
            return true;
        }
    }
}

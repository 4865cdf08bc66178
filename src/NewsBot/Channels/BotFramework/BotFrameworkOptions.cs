using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Channels.BotFramework;

/// <summary>The Bot Framework endpoint. Section <c>BotFramework</c>; who the bot is stands in <see cref="Authentication.BotIdentityOptions"/>.</summary>
public sealed class BotFrameworkOptions : IValidatableObject
{
    /// <summary>Whether there is <c>/api/messages</c>. Without it the page and its conversations work all the same. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The largest activity taken, in kibibytes of JSON; a larger one gets 413. Default: 1024.</summary>
    [Within(16, 16_384, ErrorMessage = "BotFramework:MaxActivityKilobytes must lie between 16 and 16384.")]
    public int MaxActivityKilobytes { get; set; } = 1024;

    /// <summary>How often the posting of a reply is tried while the channel answers 412, 429, 502 or 504 or not at all. Default: 5.</summary>
    [Within(1, 10, ErrorMessage = "BotFramework:ReplyAttempts must lie between 1 and 10.")]
    public int ReplyAttempts { get; set; } = 5;

    /// <summary>How long one try to post a reply may take. Default: 5 seconds.</summary>
    [Within(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "BotFramework:ReplyTimeout must lie between 00:00:00.1 and 00:01:00.")]
    public TimeSpan ReplyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Hosts besides Microsoft's own that replies may be posted to whatever they resolve to, where a caller without a channel's token names them; their sub-domains
    /// too. Default: none.
    /// </summary>
    public IList<string> TrustedServiceHosts { get; } = [];

    /// <summary>App ids of other agents that may call this bot with tokens of Azure AD. Default: none.</summary>
    public IList<string> AllowedCallers { get; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => TrustedServiceHosts
        .Where(host => Uri.CheckHostName(host) == UriHostNameType.Unknown)
        .Select(host => new ValidationResult($"BotFramework:TrustedServiceHosts has \"{host}\"; each must be a host without scheme, port and path, such as channel.example.org."));
}

/// <summary>Checks <see cref="BotFrameworkOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>;

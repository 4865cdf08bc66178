using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Guards;

/// <summary>
/// How much one caller may ask for. Section <c>Limits</c>. Each is a bucket: as much as a minute gives may come at once. Many phones share one address, so what one
/// address may is generous; what one conversation may is not.
/// </summary>
public sealed class LimitOptions
{
    /// <summary>Requests of one client a minute, whatever they ask for; the Bot Framework endpoint and the health addresses are not counted. Default: 6000.</summary>
    [Within(10, 1_000_000, ErrorMessage = "Limits:RequestsPerMinute must lie between 10 and 1000000.")]
    public int RequestsPerMinute { get; set; } = 6000;

    /// <summary>Conversations that one client may open a minute. Default: 300.</summary>
    [Within(1, 100_000, ErrorMessage = "Limits:ChatTokensPerMinute must lie between 1 and 100000.")]
    public int ChatTokensPerMinute { get; set; } = 300;

    /// <summary>Kilobytes of activities that one client may have stored a minute. A question has one. Default: 20000.</summary>
    [Within(1000, 10_000_000, ErrorMessage = "Limits:KilobytesPerMinute must lie between 1000 and 10000000.")]
    public int KilobytesPerMinute { get; set; } = 20_000;

    /// <summary>Activities of one conversation a minute, on every channel: messages, feedback and the like, but not that somebody is typing. Default: 60.</summary>
    [Within(1, 100_000, ErrorMessage = "Limits:MessagesPerMinute must lie between 1 and 100000.")]
    public int MessagesPerMinute { get; set; } = 60;
}

/// <summary>Checks <see cref="LimitOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;

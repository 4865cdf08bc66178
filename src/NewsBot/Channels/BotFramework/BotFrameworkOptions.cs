using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Channels.BotFramework;

/// <summary>The Bot Framework endpoint. Section <c>BotFramework</c>.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The largest activity taken, in kibibytes of JSON; a larger one gets 413. Default: 1024.</summary>
    [Range(16, 16_384, ErrorMessage = "BotFramework:MaxActivityKilobytes must lie between 16 and 16384.")]
    public int MaxActivityKilobytes { get; set; } = 1024;

    /// <summary>How often the posting of a reply is tried while the channel answers 412, 429, 502 or 504 or not at all. Default: 3.</summary>
    [Range(1, 10, ErrorMessage = "BotFramework:ReplyAttempts must lie between 1 and 10.")]
    public int ReplyAttempts { get; set; } = 3;

    /// <summary>How long one try to post a reply may take. Default: 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "BotFramework:ReplyTimeout must lie between 00:00:00.1 and 00:01:00.")]
    public TimeSpan ReplyTimeout { get; set; } = TimeSpan.FromSeconds(5);
}

/// <summary>Checks <see cref="BotFrameworkOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>;

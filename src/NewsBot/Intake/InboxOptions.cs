using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Intake;

/// <summary>The folder whose files are read while the program serves. Section <c>Inbox</c>.</summary>
public sealed class InboxOptions
{
    /// <summary>The folder; it is made where it is missing. A relative path starts at the program's own folder. Empty: none is watched. Default: empty.</summary>
    public string Folder { get; set; } = "";

    /// <summary>How long size and time of a file must not have changed before it is read, so that none is read while it is written. Default: half a second; more for a slow network.</summary>
    [Within(typeof(TimeSpan), "00:00:00", "01:00:00", ErrorMessage = "Inbox:Quiet must lie between 00:00:00 and 01:00:00.")]
    public TimeSpan Quiet { get; set; } = TimeSpan.FromMilliseconds(500);
}

/// <summary>Checks <see cref="InboxOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class InboxOptionsValidator : IValidateOptions<InboxOptions>;

using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.Extensions.Options;

namespace NewsBot.Core.Transcripts.Recording;

/// <summary>Which conversations are recorded.</summary>
public enum RecordingMode
{
    /// <summary>None.</summary>
    Off,

    /// <summary>Those on the channels that <see cref="RecordingOptions.Channels"/> lists.</summary>
    Channels,

    /// <summary>All.</summary>
    All,
}

/// <summary>Whether conversations are recorded, and who may read them. Section <c>Recording</c>.</summary>
public sealed class RecordingOptions : IValidatableObject
{
    /// <summary>The fewest characters of a <see cref="StaffKey"/>.</summary>
    public const int ShortestStaffKey = 16;

    /// <summary>Which conversations are recorded: Off, Channels or All. Default: Off.</summary>
    [EnumDataType(typeof(RecordingMode), ErrorMessage = "Recording:Mode must be Off, Channels or All.")]
    public RecordingMode Mode { get; set; } = RecordingMode.Off;

    /// <summary>With Mode Channels: the channels, such as msteams, webchat or directline (the page at /). Default: none.</summary>
    public IReadOnlyList<string> Channels { get; set; } = [];

    /// <summary>How long a turn is kept. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00", ErrorMessage = "Recording:KeepFor must lie between 01:00:00 and 3650.00:00:00 (ten years).")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How many conversations are kept; those are dropped first in which nobody has spoken for longest. Default: 10000.</summary>
    [Range(1, 10_000_000, ErrorMessage = "Recording:MostConversations must lie between 1 and 10000000.")]
    public int MostConversations { get; set; } = 10_000;

    /// <summary>How many turns are kept in all; the oldest are dropped first. Default: 500000.</summary>
    [Range(1, 100_000_000, ErrorMessage = "Recording:MostTurns must lie between 1 and 100000000.")]
    public int MostTurns { get; set; } = 500_000;

    /// <summary>How many turns may wait to be written while the database is busy; further ones are not recorded. Default: 1000.</summary>
    [Range(10, 100_000, ErrorMessage = "Recording:Waiting must lie between 10 and 100000.")]
    public int Waiting { get; set; } = 1000;

    /// <summary>What staff enter to read recorded conversations at /transcripts: a secret of at least 16 characters, from the environment or the user secrets. Empty: nobody can, the address is not there. Default: empty.</summary>
    public string StaffKey { get; set; } = "";

    /// <summary>Whether conversations on that channel are recorded.</summary>
    public bool Includes(string? channel) => Mode == RecordingMode.All || (Mode == RecordingMode.Channels && Channels.Contains(channel ?? "", StringComparer.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Mode == RecordingMode.Channels && Channels.Count == 0)
        {
            yield return new ValidationResult("Recording:Channels must list at least one channel, such as webchat, as Recording:Mode is Channels; set that to All or Off otherwise.");
        }

        if (StaffKey.Length > 0 && (StaffKey.Length < ShortestStaffKey || Encoding.UTF8.GetByteCount(StaffKey) > 1024))
        {
            yield return new ValidationResult($"Recording:StaffKey must have {ShortestStaffKey} characters or more (no more than 1024 bytes), such as openssl rand -base64 24 makes; leave it empty to keep recorded conversations to the command line.");
        }
    }
}

/// <summary>Checks <see cref="RecordingOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class RecordingOptionsValidator : IValidateOptions<RecordingOptions>;

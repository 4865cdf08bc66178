using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Core.Conversations;

/// <summary>How much is kept of the conversations of our own channel. Section <c>ConversationLog</c>.</summary>
public sealed class ConversationLogOptions
{
    /// <summary>How long a silent conversation is kept. Default: 7 days.</summary>
    [Within(typeof(TimeSpan), "00:10:00", "3650.00:00:00", ErrorMessage = "ConversationLog:KeepFor must lie between 00:10:00 and 3650.00:00:00.")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How many conversations are kept; the longest silent ones go first. Default: 100000.</summary>
    [Within(1, 10_000_000, ErrorMessage = "ConversationLog:MaxConversations must lie between 1 and 10000000.")]
    public int MaxConversations { get; set; } = 100_000;

    /// <summary>How many mebibytes of activities are kept in all; the longest silent conversations go first. Default: 1024.</summary>
    [Within(1, 1_048_576, ErrorMessage = "ConversationLog:MaxMegabytes must lie between 1 and 1048576.")]
    public int MaxMegabytes { get; set; } = 1024;

    /// <summary>How many activities of one conversation are kept; the oldest go first. Default: 2000.</summary>
    [Within(10, 1_000_000, ErrorMessage = "ConversationLog:MaxActivities must lie between 10 and 1000000.")]
    public int MaxActivities { get; set; } = 2000;

    /// <summary>How many mebibytes of activities of one conversation are kept; the oldest go first. Default: 8.</summary>
    [Within(1, 1024, ErrorMessage = "ConversationLog:MaxConversationMegabytes must lie between 1 and 1024.")]
    public int MaxConversationMegabytes { get; set; } = 8;
}

/// <summary>Checks <see cref="ConversationLogOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class ConversationLogOptionsValidator : IValidateOptions<ConversationLogOptions>;

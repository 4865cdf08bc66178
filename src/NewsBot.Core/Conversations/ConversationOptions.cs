using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Core.Conversations;

/// <summary>What is remembered of conversations. Section <c>Conversations</c>.</summary>
public sealed class ConversationOptions
{
    /// <summary>How many recent turns are kept in memory, so that a message delivered twice is answered once. Default: 10000.</summary>
    [Within(1, 1_000_000, ErrorMessage = "Conversations:RecentTurns must lie between 1 and 1000000.")]
    public int RecentTurns { get; set; } = 10_000;

    /// <summary>How many of the nearest articles a refusal names. Default: 3.</summary>
    [Within(0, 10, ErrorMessage = "Conversations:NearestArticles must lie between 0 and 10.")]
    public int NearestArticles { get; set; } = 3;
}

/// <summary>Checks <see cref="ConversationOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class ConversationOptionsValidator : IValidateOptions<ConversationOptions>;

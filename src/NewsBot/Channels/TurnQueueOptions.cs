using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Channels;

/// <summary>Turns that were acknowledged and not yet answered. Section <c>Turns</c>.</summary>
public sealed class TurnQueueOptions
{
    /// <summary>How many may wait or be under way in all; the next one is refused with 429. Default: 2000.</summary>
    [Within(1, 100_000, ErrorMessage = "Turns:Waiting must lie between 1 and 100000.")]
    public int Waiting { get; set; } = 2000;

    /// <summary>How many of them may be of one conversation. Default: 50.</summary>
    [Within(1, 10_000, ErrorMessage = "Turns:WaitingPerConversation must lie between 1 and 10000.")]
    public int WaitingPerConversation { get; set; } = 50;

    /// <summary>How many are answered at the same time; 0 is one for each processor. Default: 0.</summary>
    [Within(0, 1000, ErrorMessage = "Turns:Parallel must lie between 0 and 1000.")]
    public int Parallel { get; set; }

    /// <summary>How long a program that is told to stop goes on answering what it has acknowledged. Default: 20 seconds.</summary>
    [Within(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "Turns:StopWithin must lie between 00:00:00 and 00:10:00.")]
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(20);
}

/// <summary>Checks <see cref="TurnQueueOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class TurnQueueOptionsValidator : IValidateOptions<TurnQueueOptions>;

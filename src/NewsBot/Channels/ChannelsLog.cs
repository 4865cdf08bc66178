namespace NewsBot.Channels;

/// <summary>What all channels write to the log; ids 3200 to 3299. No words of users.</summary>
internal static partial class ChannelsLog
{
    [LoggerMessage(3200, LogLevel.Error, "Work on an activity failed; nothing more comes of it.")]
    public static partial void WorkFailed(this ILogger logger, Exception exception);

    [LoggerMessage(3201, LogLevel.Warning, "The program stops; {Turns} acknowledged turns are not answered.")]
    public static partial void TurnsLeft(this ILogger logger, int turns);
}

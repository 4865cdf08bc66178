namespace NewsBot.Channels.Recording;

/// <summary>What is written to the log of recording; ids 3500 to 3599. No words of users.</summary>
internal static partial class RecordingLog
{
    [LoggerMessage(3500, LogLevel.Warning, "{Count} turns were not recorded because too many waited to be written; Recording:Waiting says how many may.")]
    public static partial void TurnsNotTaken(this ILogger logger, int count);

    [LoggerMessage(3501, LogLevel.Error, "The book of recorded conversations could not be used; {Count} turns are lost from it.")]
    public static partial void TurnsNotWritten(this ILogger logger, Exception exception, int count);

    [LoggerMessage(3502, LogLevel.Error, "A turn could not be masked ({Reason}) and is not recorded.")]
    public static partial void TurnNotMasked(this ILogger logger, string reason);
}

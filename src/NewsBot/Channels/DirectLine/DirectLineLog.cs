namespace NewsBot.Channels.DirectLine;

/// <summary>What Direct Line writes to the log; ids 3400 to 3499. No words of users, no tokens.</summary>
internal static partial class DirectLineLog
{
    [LoggerMessage(3400, LogLevel.Error, "An activity could not be handled; the user was told so.")]
    public static partial void TurnFailed(this ILogger logger, Exception exception);

    [LoggerMessage(3401, LogLevel.Information, "{Activities} activities that the last run has not finished are handled now.")]
    public static partial void Resumed(this ILogger logger, int activities);

    [LoggerMessage(3402, LogLevel.Error, "A request could not be met.")]
    public static partial void RequestFailed(this ILogger logger, Exception exception);

    [LoggerMessage(3403, LogLevel.Information, "A stream was too slow and was ended; its client can come back.")]
    public static partial void StreamTooSlow(this ILogger logger);

    [LoggerMessage(3404, LogLevel.Information, "{Conversations} conversations were given up, being too old or too many.")]
    public static partial void GivenUp(this ILogger logger, int conversations);

    [LoggerMessage(3405, LogLevel.Error, "The log of conversations could not be cleaned; it is tried again.")]
    public static partial void NotCleaned(this ILogger logger, Exception exception);
}

namespace NewsBot.Intake;

/// <summary>What the reading of files writes to the log; ids 4000 to 4099. No words of articles, no paths.</summary>
internal static partial class IntakeLog
{
    [LoggerMessage(4000, LogLevel.Information, "A file was read: {Read} articles, {Added} new, {Updated} of them updates, {Duplicates} known; {Problems} problems; {Milliseconds} ms.")]
    public static partial void FileRead(this ILogger logger, int read, int added, int updated, int duplicates, int problems, long milliseconds);

    [LoggerMessage(4002, LogLevel.Information, "A feed was read: {Read} entries that were not known or changed, {Added} articles new, {Updated} of them updates, {Duplicates} known; {Problems} problems; {Milliseconds} ms.")]
    public static partial void FeedRead(this ILogger logger, int read, int added, int updated, int duplicates, int problems, long milliseconds);

    [LoggerMessage(4003, LogLevel.Error, "What a feed held could not be stored; it is tried again.")]
    public static partial void FeedNotStored(this ILogger logger, Exception exception);

    [LoggerMessage(4001, LogLevel.Error, "The inbox could not be read; it is tried again.")]
    public static partial void InboxFailed(this ILogger logger, Exception exception);
}

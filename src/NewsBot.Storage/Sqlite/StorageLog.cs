using Microsoft.Extensions.Logging;

namespace NewsBot.Storage.Sqlite;

/// <summary>What the store writes to the log; ids 1950 to 1999. No words of users.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(1950, LogLevel.Warning, "What is remembered of a conversation could not be read or written; it is remembered in memory only.")]
    public static partial void NotRemembered(this ILogger logger, Exception exception);
}

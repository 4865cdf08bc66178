using Microsoft.Extensions.Logging;

namespace NewsBot.Search.Indexing;

/// <summary>What indexing writes to the log; ids 2000 to 2099.</summary>
internal static partial class IndexingLog
{
    [LoggerMessage(2000, LogLevel.Information, "The index was built: {Articles} articles, {Passages} passages.")]
    public static partial void IndexBuilt(this ILogger logger, int articles, int passages);

    [LoggerMessage(2002, LogLevel.Information, "The index has caught up with change {Change} of the archive: {Articles} articles, {Passages} passages.")]
    public static partial void IndexCaughtUp(this ILogger logger, long change, int articles, int passages);

    [LoggerMessage(2001, LogLevel.Warning, "The index could not be read ({Reason}); it is built anew.")]
    public static partial void IndexUnreadable(this ILogger logger, string reason);
}

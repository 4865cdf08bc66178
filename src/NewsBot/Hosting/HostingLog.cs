namespace NewsBot.Hosting;

/// <summary>What the host writes to the log; ids 4100 to 4199.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(4100, LogLevel.Error, "The index could not be brought up to date; it is tried again.")]
    public static partial void IndexNotUpdated(this ILogger logger, Exception exception);
}

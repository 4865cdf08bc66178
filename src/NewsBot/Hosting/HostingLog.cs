namespace NewsBot.Hosting;

/// <summary>What the host writes to the log; ids 4100 to 4199.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(4100, LogLevel.Error, "The index could not be brought up to date; it is tried again.")]
    public static partial void IndexNotUpdated(this ILogger logger, Exception exception);

    [LoggerMessage(4102, LogLevel.Error, "The vectors could not be brought up to date; it is tried again.")]
    public static partial void VectorsNotUpdated(this ILogger logger, Exception exception);

    [LoggerMessage(4101, LogLevel.Warning, "The examples of what can be asked could not be found before the first user came; they are looked for when they are needed.")]
    public static partial void NotWarmedUp(this ILogger logger, Exception exception);
}

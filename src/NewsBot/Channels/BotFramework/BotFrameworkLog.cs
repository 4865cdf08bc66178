namespace NewsBot.Channels.BotFramework;

/// <summary>What this channel writes to the log; ids 3000 to 3099. No words of users, no addresses.</summary>
internal static partial class BotFrameworkLog
{
    [LoggerMessage(3000, LogLevel.Warning, "A reply could not be delivered ({Reason}); it is given up.")]
    public static partial void ReplyNotDelivered(this ILogger logger, string reason);

    [LoggerMessage(3001, LogLevel.Warning, "The channel refused a reply with status {Status}; it is given up.")]
    public static partial void ReplyRefused(this ILogger logger, int status);

    [LoggerMessage(3002, LogLevel.Information, "An activity was refused with status {Status}: {Problem}")]
    public static partial void ActivityRefused(this ILogger logger, int status, string problem);
}

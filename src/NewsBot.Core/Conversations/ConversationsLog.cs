using Microsoft.Extensions.Logging;

namespace NewsBot.Core.Conversations;

/// <summary>What conversations write to the log; ids 1000 to 1099. No words of users.</summary>
internal static partial class ConversationsLog
{
    [LoggerMessage(1000, LogLevel.Error, "A turn failed; the user was told so.")]
    public static partial void TurnFailed(this ILogger logger, Exception exception);

    [LoggerMessage(1001, LogLevel.Information, "A turn ended as {Outcome} after {Milliseconds} ms.")]
    public static partial void TurnEnded(this ILogger logger, string outcome, long milliseconds);

    [LoggerMessage(1002, LogLevel.Information, "A message was delivered again; its recorded reply is given.")]
    public static partial void DeliveredAgain(this ILogger logger);
}

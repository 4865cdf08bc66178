namespace NewsBot.Channels.Feedback;

/// <summary>What is written to the log of feedback; ids 3600 to 3699. No words of users.</summary>
internal static partial class FeedbackLog
{
    [LoggerMessage(3600, LogLevel.Information, "{Count} reactions were to no answer that is kept; {All} since the start. They are passed over.")]
    public static partial void AnswerUnknown(this ILogger logger, int count, long all);

    [LoggerMessage(3601, LogLevel.Warning, "{Count} notes of answers and feedback were lost because too many waited to be written.")]
    public static partial void NotesLost(this ILogger logger, int count);

    [LoggerMessage(3602, LogLevel.Error, "{Count} notes of answers and feedback could not be written and are lost.")]
    public static partial void NotWritten(this ILogger logger, Exception exception, int count);
}

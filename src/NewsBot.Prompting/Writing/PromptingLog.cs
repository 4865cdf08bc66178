using Microsoft.Extensions.Logging;

namespace NewsBot.Prompting.Writing;

/// <summary>What the writing with a model writes to the log; ids 6000 to 6099. No words of users, newspapers or models, no keys.</summary>
internal static partial class PromptingLog
{
    [LoggerMessage(6000, LogLevel.Warning, "The language model failed ({Reason}); the newspaper's own sentences are given. It is left alone for a while: {Resting}.")]
    public static partial void ModelFailed(this ILogger logger, string reason, bool resting);

    [LoggerMessage(6001, LogLevel.Information, "{Count} sentences of the language model were dropped unread: {Reason}.")]
    public static partial void SentencesDropped(this ILogger logger, int count, string reason);
}

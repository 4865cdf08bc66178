using Microsoft.Extensions.Logging;

namespace NewsBot.Core.Answering;

/// <summary>What the writing of answers writes to the log; ids 1150 to 1199. No words of users, newspapers or models.</summary>
internal static partial class AnsweringLog
{
    [LoggerMessage(1150, LogLevel.Information, "The model's answer ended as {End} after {Milliseconds} ms: {TokensIn} tokens in, {TokensOut} out, {Passed} of {Drafted} sentences passed.")]
    public static partial void ModelAsked(this ILogger logger, string end, long milliseconds, int tokensIn, int tokensOut, int passed, int drafted);
}

using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.Feedback;

/// <summary>Names answers, so that feedback can say which one it means.</summary>
/// <param name="fresh">Where the id of an answer to a message without a name comes from. Default: chance.</param>
internal sealed class AnswerIds(Func<string>? fresh = null)
{
    private const int Length = 24;

    private readonly Func<string> fresh = fresh ?? (() => RandomNumberGenerator.GetHexString(Length, lowercase: true));

    /// <summary>The id of the answer to the message of that name: always the same one, which does not tell the name. Hexadecimal digits.</summary>
    public string Of(MessageKey? message) => message is null ? fresh()
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{message.Channel}\n{message.Conversation}\n{message.Activity}")))[..Length];
}

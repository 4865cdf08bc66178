using Microsoft.SemanticKernel;
using OpenAI.Chat;

namespace NewsBot.Prompting.Models;

/// <summary>A piece of a model's answer.</summary>
/// <param name="Text">What it goes on with; empty in pieces that only tell something.</param>
/// <param name="Finish">Why it is finished; null while it is not.</param>
/// <param name="TokensIn">Tokens read, where this piece says so.</param>
/// <param name="TokensOut">Tokens written, where this piece says so.</param>
internal sealed record ModelPiece(string Text, ModelFinish? Finish = null, int? TokensIn = null, int? TokensOut = null)
{
    /// <summary>The piece as Semantic Kernel gives it.</summary>
    public static ModelPiece Of(StreamingChatMessageContent part)
    {
        var update = part.InnerContent as StreamingChatCompletionUpdate;
        return new ModelPiece(
            part.Content ?? "",
            update?.FinishReason switch
            {
                null => null,
                ChatFinishReason.Stop => ModelFinish.Done,
                ChatFinishReason.Length => ModelFinish.TokensUsedUp,
                ChatFinishReason.ContentFilter => ModelFinish.Filtered,
                _ => ModelFinish.Other,
            },
            update?.Usage?.InputTokenCount,
            update?.Usage?.OutputTokenCount);
    }
}

/// <summary>Why a model's answer is finished.</summary>
internal enum ModelFinish
{
    /// <summary>It has said what it wanted to say.</summary>
    Done,

    /// <summary>It has used the tokens it may use.</summary>
    TokensUsedUp,

    /// <summary>Its provider's filter stepped in.</summary>
    Filtered,

    /// <summary>It wants something that it was not offered, such as a tool.</summary>
    Other,
}

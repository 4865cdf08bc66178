namespace NewsBot.Channels.DirectLine;

/// <summary>
/// <c>POST /chat/token</c>: a token for a page of this host, whose visitor nobody knows. No body.
/// <code>
/// {"token":"…","userId":"dl_…","conversationId":"…","expires_in":1800,"resumed":false}
/// </code>
/// A page that is loaded again sends the last token it had as <c>Authorization: Bearer TOKEN</c>, even one that has expired. As long as its conversation is kept
/// (<c>ConversationLog:KeepFor</c> after the last word), the answer holds a fresh token for the same conversation and user, and <c>"resumed":true</c>: the page then gives
/// Direct Line <c>{token, conversationId, watermark:'0'}</c> and gets all that was said. Otherwise <c>"resumed"</c> is false and the conversation a new one: the page gives
/// <c>{token}</c> alone. Whoever holds an old token can read that conversation on; pages keep it in <c>sessionStorage</c>, which ends with the tab.
/// </summary>
internal static class ChatTokenEndpoint
{
    /// <summary>Handles one request.</summary>
    public static async Task<IResult> PostAsync(HttpRequest request, DirectLineTokens tokens, DirectLineOrigins origins, DirectLineAnswers answers, DirectLineConversations conversations)
    {
        if (!origins.IsOwn(request))
        {
            return DirectLineError.WrongOrigin;
        }

        if (DirectLineAccess.Given(request) is { } given
            && await tokens.ReadAsync(given) is { } old
            && DirectLineOrigins.IsTrusted(request, old)
            && await conversations.UseAsync(old.Conversation, found => Task.FromResult(found.User == old.User)))
        {
            return await answers.ForPageAsync(old.Conversation, old.User, old.Origins, resumed: true);
        }

        return await answers.ForPageAsync(DirectLineTokens.NewConversation(), DirectLineTokens.NewUser(), [], resumed: false);
    }
}

namespace NewsBot.Channels.DirectLine;

/// <summary>Conversations: begun, and found again.</summary>
internal static class ConversationEndpoints
{
    private const int LongestBody = 64 * 1024;

    /// <summary><c>POST conversations</c>: 201 for a new one, 200 for one that has begun before. The bot hears of it the first time.</summary>
    public static async Task<IResult> BeginAsync(HttpRequest request, DirectLineAccess access, DirectLineConversations conversations, DirectLineTurns turns, DirectLineAnswers answers)
    {
        var (caller, refused) = await access.CheckAsync(request);
        if (caller is null)
        {
            return refused!;
        }

        var (body, wrong) = await RequestBody.ReadAsync(request, LongestBody, DirectLineJson.Default.ConversationRequest);
        if ((wrong ?? (caller.Token is null ? TokenEndpoints.Problem(body?.User) : null)) is { } error)
        {
            return error;
        }

        if (caller.Token is null && body?.User?.Id?.StartsWith("dl_", StringComparison.Ordinal) == true)
        {
            return DirectLineError.Bad("User ids that begin with dl_ come from tokens only; make one with tokens/generate.");
        }

        // A token speaks as its own user, whatever the body says.
        var (id, user) = caller.Token is { } token
            ? (token.Conversation, token.User)
            : (DirectLineTokens.NewConversation(), body?.User?.Id is { Length: > 0 } named ? named : DirectLineTokens.NewUser());
        var isNew = await conversations.BeginAsync(id, user);
        await conversations.UseAsync(id, async found => found.LastNumber > 0 || (await turns.TakeAsync(found, DirectLineActivities.Joined(id, user, body?.Locale), isShown: false)).Error is null);
        return await answers.WithStreamAsync(request, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, id, user, caller.Token?.Origins ?? [], watermark: 0);
    }

    /// <summary><c>GET conversations/{id}</c>: a new stream, after the watermark; without one, of what is yet to come.</summary>
    public static async Task<IResult> FindAsync(string id, HttpRequest request, DirectLineAccess access, DirectLineConversations conversations, DirectLineAnswers answers)
    {
        var (caller, refused) = await access.CheckAsync(request, id);
        if (caller is null)
        {
            return refused!;
        }

        if (!Watermark.TryRead(request, out var watermark))
        {
            return DirectLineError.WrongWatermark;
        }

        return await conversations.UseAsync(id, found => Task.FromResult<(string User, long Last)?>((found.User, found.LastNumber))) is { } there
            ? await answers.WithStreamAsync(request, StatusCodes.Status200OK, id, there.User, caller.Token?.Origins ?? [], watermark ?? there.Last)
            : DirectLineError.NoConversation;
    }
}

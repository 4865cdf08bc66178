using NewsBot.Channels.BotFramework;

namespace NewsBot.Channels.DirectLine;

/// <summary>Tokens: made with the secret, and refreshed with themselves. Neither begins a conversation.</summary>
internal static class TokenEndpoints
{
    private const int LongestBody = 16 * 1024;
    private const int LongestUser = 200;
    private const int MostOrigins = 20;

    /// <summary><c>POST tokens/generate</c>.</summary>
    public static async Task<IResult> GenerateAsync(HttpRequest request, DirectLineAccess access, DirectLineAnswers answers)
    {
        var (caller, refused) = await access.CheckAsync(request);
        if (caller is not { Token: null })
        {
            return refused ?? DirectLineError.SecretOnly;
        }

        var (body, wrong) = await RequestBody.ReadAsync(request, LongestBody, DirectLineJson.Default.TokenRequest);
        if ((wrong ?? Problem(body?.User)) is { } error)
        {
            return error;
        }

        var origins = (body?.TrustedOrigins ?? []).Where(IsOrigin).OfType<string>().ToList();
        return origins.Count == (body?.TrustedOrigins?.Count ?? 0) && origins.Count <= MostOrigins
            ? await answers.WithTokenAsync(DirectLineTokens.NewConversation(), body?.User?.Id ?? DirectLineTokens.NewUser(), origins)
            : DirectLineError.Bad($"trustedOrigins takes at most {MostOrigins} origins such as https://www.example.org.");
    }

    /// <summary><c>POST tokens/refresh</c>.</summary>
    public static async Task<IResult> RefreshAsync(HttpRequest request, DirectLineAccess access, DirectLineAnswers answers)
    {
        var (caller, refused) = await access.CheckAsync(request);
        return caller switch
        {
            null => refused!,
            { Token: { } token } => await answers.WithTokenAsync(token.Conversation, token.User, token.Origins),
            _ => DirectLineError.TokenOnly,
        };
    }

    /// <summary>What is wrong with a user; null where nothing is.</summary>
    public static DirectLineError? Problem(ChannelAccount? user) =>
        user?.Id is { } id && !IsUser(id) ? DirectLineError.Bad($"The user's id must have 1 to {LongestUser} characters, none of them a control character.") : null;

    /// <summary>Whether a user may be called so.</summary>
    public static bool IsUser(string id) => id.Length is > 0 and <= LongestUser && !id.Any(char.IsControl) && !id.Any(char.IsSurrogate);

    private static bool IsOrigin(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.GetLeftPart(UriPartial.Authority) == origin;
}

namespace NewsBot.Channels.DirectLine;

/// <summary>Who makes a request: the bearer of a token, or of the secret where <see cref="Token"/> is null.</summary>
internal sealed record DirectLineCaller(TokenClaims? Token);

/// <summary>Checks who makes a request, and whether they may.</summary>
internal sealed class DirectLineAccess(DirectLineTokens tokens)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller; or why the request is refused.</summary>
    /// <param name="request">The request.</param>
    /// <param name="conversation">The conversation that it is about; none where it is about none in particular.</param>
    public async Task<(DirectLineCaller? Caller, DirectLineError? Error)> CheckAsync(HttpRequest request, string? conversation = null)
    {
        if (Given(request) is not { } given)
        {
            return (null, DirectLineError.NoHeader);
        }

        if (tokens.IsSecret(given))
        {
            return (new DirectLineCaller(null), null);
        }

        return await tokens.ReadAsync(given) switch
        {
            null => (null, DirectLineError.WrongToken),
            var claims when !tokens.IsValid(claims) => (null, DirectLineError.Expired),
            var claims when conversation is not null && claims.Conversation != conversation => (null, DirectLineError.Foreign),
            var claims when !DirectLineOrigins.IsTrusted(request, claims) => (null, DirectLineError.WrongOrigin),
            var claims => (new DirectLineCaller(claims), null),
        };
    }

    /// <summary>What stands in the header <c>Authorization</c>; null where nothing fit does.</summary>
    public static string? Given(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header[Scheme.Length..].Trim() is { Length: > 0 } given ? given : null;
}

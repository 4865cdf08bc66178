namespace NewsBot.Replay.Against;

/// <summary>The running bot that conversations are played against.</summary>
/// <param name="Address">Where it takes activities: the address of <c>/api/messages</c>.</param>
/// <param name="Token">The bearer token that each request carries; null for none. Never written anywhere.</param>
internal sealed record RunningBotOptions(Uri Address, string? Token)
{
    private const string Path = "/api/messages";

    /// <summary>Reads what the command line says; or what is wrong with it.</summary>
    /// <param name="url">The bot's address, with or without <c>/api/messages</c>.</param>
    /// <param name="variable">The environment variable that holds the token; null for no token.</param>
    public static (RunningBotOptions? Options, string? Problem) Read(string url, string? variable)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return (null, "--against takes the address of a running bot, such as http://127.0.0.1:3978.");
        }

        var token = variable is null ? null : Environment.GetEnvironmentVariable(variable)?.Trim();
        if (variable is not null && (string.IsNullOrEmpty(token) || token.AsSpan().ContainsAnyExceptInRange('!', '~')))
        {
            return (null, $"The environment variable {variable} of --token-from has no token; put it there, without \"Bearer\".");
        }

        if (token is not null && address.Scheme == "http" && !address.IsLoopback)
        {
            return (null, "A token is only sent by https, or to this machine; give --against an https address.");
        }

        var path = address.AbsolutePath.TrimEnd('/');
        return (new(new UriBuilder(address) { Path = path.EndsWith(Path, StringComparison.OrdinalIgnoreCase) ? path : path + Path }.Uri, token), null);
    }
}

namespace NewsBot.Channels.BotFramework.Authentication;

/// <summary>What the checking and fetching of tokens writes to the log; ids 3050 to 3099. Never a token, a secret or an address.</summary>
internal static partial class AuthenticationLog
{
    [LoggerMessage(3050, LogLevel.Information, "A request to /api/messages was refused with 401 by the rule {Refusal}.")]
    public static partial void TokenRefused(this ILogger logger, TokenRefusal refusal);

    [LoggerMessage(3051, LogLevel.Warning, "The keys of a token issuer could not be fetched ({Reason}); those from before go on to hold, and it is tried again.")]
    public static partial void MetadataNotFetched(this ILogger logger, string reason);

    [LoggerMessage(3052, LogLevel.Warning, "The key set of a token issuer has no usable key; those from before go on to hold, and it is tried again.")]
    public static partial void NoKeysInMetadata(this ILogger logger);

    [LoggerMessage(3053, LogLevel.Error, "The bot got no token for its replies ({Reason}); check MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType and MicrosoftAppTenantId, and the network.")]
    public static partial void TokenNotFetched(this ILogger logger, string reason);
}

namespace NewsBot.Channels.BotFramework.Authentication;

/// <summary>The rules by which a request is refused with 401. Its sender is not told which; the log is.</summary>
internal enum TokenRefusal
{
    /// <summary>There is no <c>Authorization</c> header, or more than one.</summary>
    NoToken,

    /// <summary>The scheme is not exactly <c>Bearer</c>.</summary>
    WrongScheme,

    /// <summary>It is not a signed token that can be read.</summary>
    NotAToken,

    /// <summary>Nobody who may call the bot issued it.</summary>
    WrongIssuer,

    /// <summary>It is not signed with RSA and SHA-2; this holds for unsigned ones, too.</summary>
    WrongAlgorithm,

    /// <summary>The issuer's keys could not be fetched, and there are none from before.</summary>
    NoKeys,

    /// <summary>The issuer has no key by that name.</summary>
    UnknownKey,

    /// <summary>The signature is not the key's.</summary>
    WrongSignature,

    /// <summary>It is for another app.</summary>
    WrongAudience,

    /// <summary>It never expires.</summary>
    NoExpiry,

    /// <summary>It has expired.</summary>
    Expired,

    /// <summary>It is not valid yet.</summary>
    NotYetValid,

    /// <summary>It has no version, or one that is not known.</summary>
    WrongVersion,

    /// <summary>Another app calls than the one it is for, and it is not in <c>BotFramework:AllowedCallers</c>.</summary>
    OtherCaller,

    /// <summary>The key is not endorsed for the activity's channel, or for any.</summary>
    NotEndorsed,

    /// <summary>It does not say to which address replies go.</summary>
    NoServiceUrl,

    /// <summary>The activity names another address for replies than the token does.</summary>
    OtherServiceUrl,
}

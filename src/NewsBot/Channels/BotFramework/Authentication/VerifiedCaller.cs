namespace NewsBot.Channels.BotFramework.Authentication;

/// <summary>The ways in which a caller can be known.</summary>
internal enum CallerKind
{
    /// <summary>A program on this machine, without a token; only where the bot has no app id.</summary>
    ThisMachine,

    /// <summary>A channel, by a token of the Bot Framework.</summary>
    Channel,

    /// <summary>The Emulator or an agent that is allowed, by a token of Azure AD.</summary>
    Emulator,
}

/// <summary>Who sent a request, as far as that was verified.</summary>
/// <param name="Kind">How the caller is known.</param>
/// <param name="ServiceUrl">The address of replies that a channel's token names.</param>
/// <param name="Endorsements">The channels that may use the key which signed a channel's token.</param>
internal sealed record VerifiedCaller(CallerKind Kind, string? ServiceUrl = null, IReadOnlyCollection<string>? Endorsements = null)
{
    /// <summary>A caller on this machine.</summary>
    public static VerifiedCaller ThisMachine { get; } = new(CallerKind.ThisMachine);

    /// <summary>Why the token does not fit the activity that it came with, or null where it does. Only tokens of channels speak of activities.</summary>
    public TokenRefusal? RefusalOf(Activity activity)
    {
        if (Kind != CallerKind.Channel)
        {
            return null;
        }

        if (activity.ChannelId is not { } channel || !(Endorsements ?? []).Contains(channel, StringComparer.Ordinal))
        {
            return TokenRefusal.NotEndorsed;
        }

        return string.IsNullOrEmpty(activity.ServiceUrl) || string.Equals(activity.ServiceUrl, ServiceUrl, StringComparison.OrdinalIgnoreCase) ? null : TokenRefusal.OtherServiceUrl;
    }
}

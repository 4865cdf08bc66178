using NewsBot.Channels.BotFramework.Authentication;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// An address that replies to one activity may be posted to, with the bot's own token. Only <see cref="ServiceUrlRule"/> makes them, so whoever keeps an address
/// for later keeps with it that it was verified, and how.
/// </summary>
/// <param name="Address">Absolute: https, or http on this machine; without user, query and fragment.</param>
/// <param name="VerifiedBy">What was known of the caller that named it.</param>
internal sealed record TrustedServiceUrl(Uri Address, CallerKind VerifiedBy);

/// <summary>Why an address is not one that replies may be posted to: the status of the answer, and a sentence that says what to do.</summary>
internal sealed record ServiceUrlRefusal(int Status, string Sentence);

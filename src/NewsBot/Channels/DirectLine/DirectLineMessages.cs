using System.Text.Json.Serialization;
using NewsBot.Channels.BotFramework;

namespace NewsBot.Channels.DirectLine;

/// <summary>The body of <c>tokens/generate</c>; all of it may be missing.</summary>
internal sealed record TokenRequest(ChannelAccount? User, IReadOnlyList<string?>? TrustedOrigins);

/// <summary>The body of the start of a conversation; all of it may be missing.</summary>
internal sealed record ConversationRequest(ChannelAccount? User, string? Locale);

/// <summary>A conversation and the token that opens it.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Token">The token.</param>
/// <param name="ExpiresIn">Seconds for which the token is valid.</param>
/// <param name="StreamUrl">Where to connect a WebSocket within 60 seconds; none for a token alone.</param>
internal sealed record ConversationAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null);

/// <summary>What the page gets: a token for a user and a conversation, and whether that conversation was there before.</summary>
internal sealed record ChatToken(string Token, string UserId, string ConversationId, [property: JsonPropertyName("expires_in")] int ExpiresIn, bool Resumed);

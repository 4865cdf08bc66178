using System.Text.Json;

namespace NewsBot.Channels.BotFramework;

/// <summary>The answer to an <c>invoke</c>, which goes into the response to its own request.</summary>
/// <param name="Status">The HTTP status: 200 where it was understood, 501 where nobody handles such an invoke.</param>
/// <param name="Body">The body; none means an empty one. Teams takes no other answer to feedback.</param>
internal sealed record InvokeAnswer(int Status, JsonElement? Body = null);

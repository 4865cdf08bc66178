using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Replacing;

/// <summary>The messages that a turn of a conversation is to have instead of those that were recorded.</summary>
/// <param name="Turn">The turn, as <see cref="Transcript.Turns"/> gives it.</param>
/// <param name="Messages">The new messages, in order, as the bot sent them.</param>
/// <param name="Evidence">Why the bot said so, as it stands in <c>channelData</c>; null where that is not known.</param>
/// <param name="WithNotes">Whether a <c>.chat</c> file also gets what its commands do not hold, in a line <c>&gt; also:</c>. A turn that has such a line gets it anyway.</param>
public sealed record NewReplies(TranscriptTurn Turn, IReadOnlyList<JsonObject> Messages, JsonObject? Evidence, bool WithNotes = false);

/// <summary>A file with other replies; or, where it cannot hold them, the turns of which that is so.</summary>
/// <param name="Bytes">The file's content; null where it could not be made.</param>
/// <param name="NotHeld">The turns whose new replies the format cannot hold in the place of the old ones.</param>
public sealed record Replaced(byte[]? Bytes, IReadOnlyList<TranscriptTurn> NotHeld);

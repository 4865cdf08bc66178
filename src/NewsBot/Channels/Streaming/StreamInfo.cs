using System.Text.Json.Serialization;

namespace NewsBot.Channels.Streaming;

/// <summary>
/// What an activity is of a stream. It is carried twice: as an entity of type <c>streaminfo</c>, for Teams and newer clients, and in <c>channelData</c>, where Web Chat
/// 4.18 looks for it.
/// </summary>
/// <param name="StreamId">The stream's id; none in the first part where the channel gives it.</param>
/// <param name="StreamType"><c>streaming</c> or <c>final</c>.</param>
/// <param name="StreamSequence">The part's number, from 1; none in the final one.</param>
internal sealed record StreamInfo(string? StreamId, string StreamType, int? StreamSequence)
{
    /// <summary>What kind of entity it is; left out of <c>channelData</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string? Type { get; init; }
}

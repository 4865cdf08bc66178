namespace NewsBot.Channels.Streaming;

/// <summary>How a route takes an answer that grows.</summary>
/// <param name="Pace">The least time between two parts.</param>
/// <param name="Id">The stream's id, where it is the route's own to give; null where the channel gives it with the first part.</param>
internal sealed record StreamManner(TimeSpan Pace, string? Id = null);

/// <summary>What became of a part.</summary>
/// <param name="Id">The id that the channel gave it, if it did.</param>
/// <param name="IsTaken">Whether it was taken.</param>
internal readonly record struct SentPart(string? Id, bool IsTaken);

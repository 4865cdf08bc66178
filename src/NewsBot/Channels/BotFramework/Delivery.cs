using System.Net;

namespace NewsBot.Channels.BotFramework;

/// <summary>What became of a posted reply.</summary>
/// <param name="Id">The id that the channel gave it, if it did.</param>
/// <param name="Status">The channel's answer; null where there was none.</param>
internal readonly record struct Delivery(string? Id, HttpStatusCode? Status)
{
    /// <summary>Whether the channel has it.</summary>
    public bool IsTaken => Status is { } status && (int)status is >= 200 and < 300;

    /// <summary>Whether the channel wants no such activity there.</summary>
    public bool IsUnwanted => Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
}

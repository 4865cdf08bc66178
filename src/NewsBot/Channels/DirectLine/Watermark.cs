using System.Globalization;

namespace NewsBot.Channels.DirectLine;

/// <summary>What a client has seen: the number of the last activity it was given. To clients it is a text without a meaning.</summary>
internal static class Watermark
{
    /// <summary>Reads the one in an address: null where there is none, or nothing in it.</summary>
    /// <returns>False where it is none of ours.</returns>
    public static bool TryRead(HttpRequest request, out long? watermark)
    {
        var given = request.Query["watermark"].ToString();
        var isOurs = long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        watermark = isOurs ? number : null;
        return isOurs || given.Length == 0;
    }
}

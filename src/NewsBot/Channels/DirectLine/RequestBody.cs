using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsBot.Channels.DirectLine;

/// <summary>Reads the bodies of requests, within bounds.</summary>
internal static class RequestBody
{
    /// <summary>The body's bytes; or why it is not taken.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">The largest body taken, in bytes.</param>
    public static async Task<(byte[]? Body, DirectLineError? Error)> ReadAsync(HttpRequest request, int most)
    {
        if (request.ContentType is { Length: > 0 } && !request.HasJsonContentType())
        {
            return (null, DirectLineError.Of(StatusCodes.Status415UnsupportedMediaType));
        }

        return await BoundedBody.ReadAsync(request, most) is { } body ? (body, null) : (null, DirectLineError.Of(StatusCodes.Status413PayloadTooLarge));
    }

    /// <summary>The body as JSON, the default where it is empty; or why it is not taken.</summary>
    public static async Task<(T? Value, DirectLineError? Error)> ReadAsync<T>(HttpRequest request, int most, JsonTypeInfo<T> type)
        where T : class
    {
        var (body, error) = await ReadAsync(request, most);
        if (body is null or { Length: 0 })
        {
            return (null, error);
        }

        try
        {
            return (JsonSerializer.Deserialize(body, type), null);
        }
        catch (JsonException)
        {
            return (null, DirectLineError.Bad("The body is not JSON of the form that this address takes."));
        }
    }
}

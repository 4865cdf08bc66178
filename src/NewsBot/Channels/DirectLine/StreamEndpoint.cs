namespace NewsBot.Channels.DirectLine;

/// <summary><c>GET conversations/{id}/stream?t=..&amp;watermark=..</c>: a WebSocket. Browsers send no header with it, so that its address carries a token of its own.</summary>
internal static class StreamEndpoint
{
    /// <summary>Handles one request, until the stream ends.</summary>
    public static async Task<IResult> ConnectAsync(string id, HttpContext http, DirectLineTokens tokens, DirectLineOrigins origins, DirectLineConversations conversations, DirectLineStreams streams)
    {
        var request = http.Request;
        var claims = await tokens.ReadForStreamAsync(request.Query["t"].ToString());
        var refused = claims switch
        {
            null => DirectLineError.WrongToken,
            _ when !tokens.IsValid(claims) => DirectLineError.Expired,
            _ when claims.Conversation != id => DirectLineError.Foreign,
            _ when !origins.IsAllowed(request) || !DirectLineOrigins.IsTrusted(request, claims) => DirectLineError.WrongOrigin,
            _ when !http.WebSockets.IsWebSocketRequest => DirectLineError.Bad("This address is one to connect a WebSocket to."),
            _ => null,
        };
        if (refused is not null)
        {
            return refused;
        }

        if (!Watermark.TryRead(request, out var watermark))
        {
            return DirectLineError.WrongWatermark;
        }

        if (!await conversations.UseAsync(id, _ => { }))
        {
            return DirectLineError.NoConversation;
        }

        if (!streams.TryEnter(id))
        {
            return DirectLineError.TooManySockets;
        }

        try
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            await streams.RunAsync(socket, id, watermark ?? 0);
        }
        finally
        {
            streams.Leave(id);
        }

        return TypedResults.Empty;
    }
}

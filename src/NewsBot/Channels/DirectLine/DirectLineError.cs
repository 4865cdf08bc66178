using NewsBot.Channels.BotFramework;

namespace NewsBot.Channels.DirectLine;

/// <summary>Why a request cannot be met, in Direct Line's own shape: <c>{"error":{"code","message"}}</c>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The code out of the protocol's list.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record DirectLineError(int Status, string Code, string Message) : IResult
{
    public static DirectLineError NoHeader { get; } = new(StatusCodes.Status401Unauthorized, "Unauthorized", "Send a token in the header Authorization: Bearer TOKEN; a page of this host gets one from POST /chat/token.");

    public static DirectLineError WrongToken { get; } = new(StatusCodes.Status403Forbidden, "Forbidden", "The token or secret is not one of this bot's; get a new token.");

    public static DirectLineError Expired { get; } = new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired; get a new one.");

    public static DirectLineError SecretOnly { get; } = new(StatusCodes.Status403Forbidden, "Forbidden", "Only the secret makes tokens here (DirectLine:Secret); a page of this host gets one from POST /chat/token.");

    public static DirectLineError TokenOnly { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "Only a token can be refreshed, not the secret; make a new one with tokens/generate.");

    public static DirectLineError Foreign { get; } = new(StatusCodes.Status403Forbidden, "Forbidden", "The token is for another conversation.");

    public static DirectLineError WrongOrigin { get; } = new(StatusCodes.Status403Forbidden, "Forbidden", "Pages of this origin may not use this bot; its operator can allow them with DirectLine:AllowedOrigins.");

    public static DirectLineError NoConversation { get; } = new(StatusCodes.Status404NotFound, "NotFound", "There is no such conversation, or no more; start one with POST /v3/directline/conversations.");

    public static DirectLineError WrongWatermark { get; } = Bad("The watermark is none that this bot gave; send the last one it gave, or none.");

    public static DirectLineError TooManySockets { get; } = new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "There are too many streams open; close one, or read the activities by polling.");

    public static DirectLineError Busy { get; } = new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many activities wait to be answered; try again later.");

    public static DirectLineError TooMany { get; } = new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "There are too many requests; try again later.");

    public static DirectLineError NotStored { get; } = new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Conversations cannot be read or written at the moment; try again later.");

    public static DirectLineError NoUpload { get; } = new(StatusCodes.Status501NotImplemented, "NotImplemented", "This bot takes no files; send the question as a message.");

    /// <summary>Seconds after which a caller that got 429 or 503 may try again.</summary>
    private const string TryAgainAfter = "5";

    /// <summary>A request that says something wrong.</summary>
    public static DirectLineError Bad(string message, string code = "BadArgument") => new(StatusCodes.Status400BadRequest, code, message);

    /// <summary>What is said where ASP.NET has refused a request.</summary>
    public static DirectLineError Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => NoHeader,
        StatusCodes.Status403Forbidden => WrongToken,
        StatusCodes.Status404NotFound => new(status, "NotFound", "There is nothing at this address; see the list of routes in the Direct Line 3.0 API."),
        StatusCodes.Status405MethodNotAllowed => new(status, "MethodNotAllowed", "This address does not take this method."),
        StatusCodes.Status413PayloadTooLarge => new(status, "RequestEntityTooLarge", "The activity is too large; send a shorter one."),
        StatusCodes.Status415UnsupportedMediaType => new(status, "UnsupportedMediaType", "Send the body as application/json."),
        StatusCodes.Status429TooManyRequests => TooMany,
        StatusCodes.Status503ServiceUnavailable => NotStored,
        >= 500 => new(status, "InternalServerError", "The request could not be met; try again later."),
        _ => new(status, "BadArgument", "The request is not one that this bot understands."),
    };

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable && !httpContext.Response.Headers.ContainsKey("Retry-After"))
        {
            httpContext.Response.Headers.RetryAfter = TryAgainAfter;
        }

        return TypedResults.Json(new ErrorBody(new ErrorDetail(Code, Message)), BotFrameworkJson.Relaxed.ErrorBody, statusCode: Status).ExecuteAsync(httpContext);
    }
}

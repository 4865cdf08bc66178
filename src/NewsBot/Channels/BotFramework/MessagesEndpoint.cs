using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// <c>POST /api/messages</c>: one activity in.
/// <code>
/// 1 caller and size checked   403, 413
/// 2 body read                 400 with what to do
/// 3 reply address checked     400, 403
/// 4 answered in the response  invoke: its own answer, 501 where nobody has one; expectReplies: 200 with the replies
/// 5 or acknowledged           202, and handled in its conversation's turn; 429 where too much waits
/// </code>
/// </summary>
internal static class MessagesEndpoint
{
    /// <summary>Seconds after which a caller that got 429 may try again.</summary>
    private const string TryAgainAfter = "5";

    /// <summary>Handles one request.</summary>
    public static async Task<IResult> PostAsync(
        HttpContext http,
        ActivityHandler handler,
        ConnectorRoute connector,
        TurnQueue queue,
        RepeatedActivities repeated,
        IOptions<BotFrameworkOptions> options,
        ILogger<ConnectorRoute> logger)
    {
        // 1. Caller and size.
        if (!FromThisMachine(http))
        {
            return Refuse(StatusCodes.Status403Forbidden, "Forbidden", "As long as the bot has no app id, activities are only taken from this machine.");
        }

        if (await ReadBodyAsync(http.Request, options.Value.MaxActivityKilobytes * 1024) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLarge", $"The activity is larger than {options.Value.MaxActivityKilobytes} KB; send a shorter one.");
        }

        // 2. Body.
        var (activity, problem) = ActivityReader.Read(body);
        if (activity is null)
        {
            return Refuse(StatusCodes.Status400BadRequest, "BadArgument", problem!);
        }

        // 3. Reply address.
        var inAnswer = activity.DeliveryMode == "expectReplies";
        var replies = activity.Type is "message" or "conversationUpdate";
        if (replies && !inAnswer && ServiceUrlRule.Problem(activity.ServiceUrl) is { } wrong)
        {
            return Refuse(wrong.Contains("loopback", StringComparison.Ordinal) ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest, "BadArgument", wrong);
        }

        // 4. Answered in the response.
        if (activity.Type == "invoke")
        {
            var answer = await handler.InvokeAsync(activity, http.RequestAborted);
            return answer.Body is { } json ? TypedResults.Json(json, BotFrameworkJson.Relaxed.JsonElement, statusCode: answer.Status) : TypedResults.StatusCode(answer.Status);
        }

        if (inAnswer)
        {
            var collected = new CollectedReplies();
            await handler.HandleAsync(activity, collected, http.RequestAborted);
            return TypedResults.Json(new ExpectedReplies(collected.Replies), BotFrameworkJson.Relaxed.ExpectedReplies);
        }

        // 5. Acknowledged.
        if (repeated.IsRepeated(activity) || queue.TryAdd($"{activity.ChannelId}/{activity.Conversation?.Id}", stopping => handler.HandleAsync(activity, connector, stopping)))
        {
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        }

        repeated.Forget(activity);
        http.Response.Headers.RetryAfter = TryAgainAfter;
        return Refuse(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many activities wait to be answered; try again later.");

        JsonHttpResult<ErrorBody> Refuse(int status, string code, string message)
        {
            logger.ActivityRefused(status, message);
            return TypedResults.Json(new ErrorBody(new ErrorDetail(code, message)), BotFrameworkJson.Relaxed.ErrorBody, statusCode: status);
        }
    }

    /// <summary>A forwarded request comes from elsewhere, even where the proxy runs on this machine.</summary>
    private static bool FromThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    /// <summary>The body, or null where it is larger than <paramref name="most"/> bytes.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, int most)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > most)
            {
                return null;
            }
        }

        return body.ToArray();
    }
}

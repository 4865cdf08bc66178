using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NewsBot.Channels.BotFramework.Authentication;
using NewsBot.Guards;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// <c>POST /api/messages</c>: one activity in.
/// <code>
/// 1 caller and size checked   403 without an app id for other machines, 413
/// 2 token checked             401 without a word why; only where the bot has an app id
/// 3 body read                 400 with what to do
/// 4 token held to activity    401
/// 5 reply address checked     400, 403
/// 6 frequency checked         429 where one conversation asks more than it may
/// 7 answered in the response  invoke: its own answer, 501 where nobody has one; expectReplies: 200 with the replies
/// 8 or acknowledged           202, and handled in its conversation's turn; 429 where too much waits
/// </code>
/// </summary>
internal static class MessagesEndpoint
{
    /// <summary>Seconds after which a caller that got 429 may try again.</summary>
    private const string TryAgainAfter = "5";

    /// <summary>Handles one request.</summary>
    public static async Task<IResult> PostAsync(
        HttpContext http,
        TokenCheck tokens,
        ServiceUrlRule serviceUrls,
        ActivityHandler handler,
        ConnectorClient connector,
        TurnQueue queue,
        RepeatedActivities repeated,
        ConversationLimit limit,
        IOptions<BotIdentityOptions> identity,
        IOptions<BotFrameworkOptions> options,
        ILogger<ConnectorRoute> logger)
    {
        // 1. Caller and size.
        if (!identity.Value.HasAppId() && !FromThisMachine(http))
        {
            return Refuse(StatusCodes.Status403Forbidden, "Forbidden", "As long as the bot has no app id, activities are only taken from this machine.");
        }

        if (await BoundedBody.ReadAsync(http.Request, options.Value.MaxActivityKilobytes * 1024) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLarge", $"The activity is larger than {options.Value.MaxActivityKilobytes} KB; send a shorter one.");
        }

        // 2. Token.
        var (caller, refusal) = identity.Value.HasAppId() ? await tokens.CheckAsync(http.Request.Headers.Authorization, http.RequestAborted) : (VerifiedCaller.ThisMachine, null);
        if (caller is null)
        {
            return RefuseToken(refusal!.Value);
        }

        // 3. Body.
        var (activity, problem) = ActivityReader.Read(body);
        if (activity is null)
        {
            return Refuse(StatusCodes.Status400BadRequest, "BadArgument", problem!);
        }

        // 4. Token and activity.
        if (caller.RefusalOf(activity) is { } unfit)
        {
            return RefuseToken(unfit);
        }

        // 5. Reply address.
        var inAnswer = activity.DeliveryMode == "expectReplies";
        var replies = activity.Type is "message" or "conversationUpdate";
        var (url, wrong) = serviceUrls.Check(activity.ServiceUrl, caller);
        if (replies && !inAnswer && wrong is not null)
        {
            return Refuse(wrong.Status, "BadArgument", wrong.Sentence);
        }

        // 6. Frequency.
        if (activity.Type == "message" && !limit.TryTake(activity.ChannelId, activity.Conversation?.Id))
        {
            return RefuseForNow("The conversation asks more than Limits:MessagesPerMinute allows; try again later.");
        }

        // 7. Answered in the response.
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

        // 8. Acknowledged. Without an address it is an activity that nothing is replied to.
        IReplyRoute route = url is null ? new CollectedReplies() : new ConnectorRoute(connector, url);
        if (repeated.IsRepeated(activity) || queue.TryAdd($"{activity.ChannelId}/{activity.Conversation?.Id}", stopping => handler.HandleAsync(activity, route, stopping)))
        {
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        }

        repeated.Forget(activity);
        return RefuseForNow("Too many activities wait to be answered; try again later.");

        JsonHttpResult<ErrorBody> RefuseForNow(string message)
        {
            http.Response.Headers.RetryAfter = TryAgainAfter;
            return Refuse(StatusCodes.Status429TooManyRequests, "TooManyRequests", message);
        }

        JsonHttpResult<ErrorBody> Refuse(int status, string code, string message)
        {
            logger.ActivityRefused(status, message);
            return TypedResults.Json(new ErrorBody(new ErrorDetail(code, message)), BotFrameworkJson.Relaxed.ErrorBody, statusCode: status);
        }

        StatusCodeHttpResult RefuseToken(TokenRefusal rule)
        {
            logger.TokenRefused(rule);
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        }
    }

    /// <summary>
    /// Whether the caller runs on this machine. A forwarded request comes from elsewhere, even where the proxy runs here; and one that names another host is a web page's,
    /// whose browser was told that the page's name is this machine, as is one that says which page it comes from.
    /// </summary>
    private static bool FromThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded")
        && Uri.TryCreate($"http://{http.Request.Host}", UriKind.Absolute, out var named) && named.IsLoopback
        && !http.Request.Headers.ContainsKey("Origin");
}

using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NewsBot.Channels.BotFramework.Authentication;
using NewsBot.Guards;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// <c>POST /api/messages</c>: one activity in.
/// <code>
/// 1 caller checked            403 without an app id for other machines
/// 2 token checked             401 without a word why; only where the bot has an app id
/// 3 body read                 413, 400 with what to do
/// 4 token held to activity    401
/// 5 reply address checked     400, 403
/// 6 invoke answered           its own answer, 501 where nobody has one
/// 7 frequency checked         429 where one conversation asks more than it may
/// 8 queued                    handled in its conversation's turn; 200 with the replies where they are expected, else 202; 429 where too much waits
/// </code>
/// </summary>
internal static class MessagesEndpoint
{
    /// <summary>Seconds after which a caller that got 429 may try again.</summary>
    private const string TryAgainAfter = "5";

    private const string AsksTooOften = "The conversation asks more than Limits:MessagesPerMinute allows; try again later.";
    private const string TooMuchWaits = "Too many activities wait to be answered; try again later.";

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
        // 1. Caller.
        if (!identity.Value.HasAppId() && !FromThisMachine(http))
        {
            return Refuse(StatusCodes.Status403Forbidden, "Forbidden", "As long as the bot has no app id, activities are only taken from this machine.");
        }

        // 2. Token.
        var (caller, refusal) = identity.Value.HasAppId() ? await tokens.CheckAsync(http.Request.Headers.Authorization, http.RequestAborted) : (VerifiedCaller.ThisMachine, null);
        if (caller is null)
        {
            return RefuseToken(refusal!.Value);
        }

        // 3. Body, which nobody who is not known makes the bot read.
        if (await BoundedBody.ReadAsync(http.Request, options.Value.MaxActivityKilobytes * 1024) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLarge", $"The activity is larger than {options.Value.MaxActivityKilobytes} KB; send a shorter one.");
        }

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

        // 6. Answered in the response.
        if (activity.Type == "invoke")
        {
            if (!limit.TryTake(activity.ChannelId, activity.Conversation?.Id))
            {
                return RefuseForNow(AsksTooOften);
            }

            var answer = await handler.InvokeAsync(activity, http.RequestAborted);
            return answer.Body is { } json ? TypedResults.Json(json, BotFrameworkJson.Relaxed.JsonElement, statusCode: answer.Status) : TypedResults.StatusCode(answer.Status);
        }

        // 7. Frequency; what a channel delivers again is not counted again.
        if (!inAnswer && repeated.IsRepeated(activity))
        {
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        }

        if (!limit.TryTake(activity.ChannelId, activity.Conversation?.Id))
        {
            repeated.Forget(activity);
            return RefuseForNow(AsksTooOften);
        }

        // 8. In its conversation's turn: answered in the response too, or acknowledged. Without an address it is an activity that nothing is replied to.
        var collected = new CollectedReplies();
        var conversation = $"{activity.ChannelId}/{activity.Conversation?.Id}";
        if (inAnswer)
        {
            if (queue.TryRun(conversation, stopping => handler.HandleAsync(activity, collected, stopping), http.RequestAborted) is not { } handled)
            {
                return RefuseForNow(TooMuchWaits);
            }

            await handled;
            return TypedResults.Json(new ExpectedReplies(collected.Replies), BotFrameworkJson.Relaxed.ExpectedReplies);
        }

        IReplyRoute route = url is null ? collected : new ConnectorRoute(connector, url);
        if (queue.TryAdd(conversation, stopping => handler.HandleAsync(activity, route, stopping)))
        {
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        }

        repeated.Forget(activity);
        return RefuseForNow(TooMuchWaits);

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

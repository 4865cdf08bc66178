using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsBot.Channels;
using NewsBot.Channels.BotFramework;
using NewsBot.Channels.DirectLine;
using NewsBot.Pages.Transcripts;

namespace NewsBot.Guards;

/// <summary>
/// Keeps one client to <see cref="LimitOptions"/>. Channels call the Bot Framework endpoint for all their users from a few addresses, so there it is conversations
/// that are counted (<see cref="ConversationLimit"/>); a supervisor's questions are not counted.
/// </summary>
internal sealed class ClientLimits(IOptions<LimitOptions> limits, ILogger<ClientLimits> logger) : IConfigureOptions<RateLimiterOptions>
{
    private const string RetryAfterSeconds = "5";
    private static readonly string[] Uncounted = ["/api/messages", "/healthz", "/readyz"];

    /// <inheritdoc/>
    public void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => Uncounted.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
                ? RateLimitPartition.GetNoLimiter("")
                : Buckets.Of(Buckets.ClientOf(http.Connection.RemoteIpAddress), limits.Value.RequestsPerMinute)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => http.Request.Path.StartsWithSegments(ChatTokenEndpoint.Path, StringComparison.OrdinalIgnoreCase)
                ? Buckets.Of(Buckets.ClientOf(http.Connection.RemoteIpAddress), limits.Value.ChatTokensPerMinute)
                : RateLimitPartition.GetNoLimiter("")),
            PartitionedRateLimiter.Create<HttpContext, string>(http => HttpMethods.IsPost(http.Request.Method) && http.Request.Path.StartsWithSegments(TranscriptEndpoints.KeyPath, StringComparison.OrdinalIgnoreCase)
                ? Buckets.Of(Buckets.ClientOf(http.Connection.RemoteIpAddress), StaffPass.TriesPerMinute)
                : RateLimitPartition.GetNoLimiter("")));
        options.OnRejected = RejectAsync;
    }

    private async ValueTask RejectAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        logger.ClientLimited();
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        response.Headers.RetryAfter = RetryAfterSeconds;
        var isPage = request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (isPage)
        {
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(ReplyText.TooManyRequests, cancellationToken);
        }
        else
        {
            await response.WriteAsJsonAsync(new ErrorBody(new ErrorDetail("TooManyRequests", ReplyText.TooManyRequests)), BotFrameworkJson.Relaxed.ErrorBody, cancellationToken: cancellationToken);
        }
    }
}

using Microsoft.AspNetCore.Http.Features;
using NewsBot.Core.Archive;

namespace NewsBot.Channels.DirectLine;

/// <summary>What surrounds every request to Direct Line: headers for pages of other origins, and errors in the protocol's own shape, also those that ASP.NET makes.</summary>
internal sealed class DirectLineGuard(RequestDelegate next, DirectLineOrigins origins, ILogger<DirectLineGuard> logger)
{
    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        AddHeaders(http);
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        try
        {
            await next(http);
        }
        catch (BadHttpRequestException exception)
        {
            await RefuseAsync(http, exception.StatusCode);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to hear of it.
        }
        catch (Exception exception)
        {
            logger.RequestFailed(exception);
            await RefuseAsync(http, exception is ArchiveNotUsableException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);
        }

        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 })
        {
            await RefuseAsync(http, http.Response.StatusCode);
        }
    }

    private static Task RefuseAsync(HttpContext http, int status)
    {
        if (http.Response.HasStarted)
        {
            http.Features.Get<IHttpRequestLifetimeFeature>()?.Abort();
            return Task.CompletedTask;
        }

        return DirectLineError.Of(status).ExecuteAsync(http);
    }

    private void AddHeaders(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.Append("Vary", "Origin");
        if (origins.Shared(http.Request) is { } origin)
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
            headers.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
            headers.AccessControlExposeHeaders = "Retry-After";
            headers.AccessControlMaxAge = "600";
        }
    }
}

namespace NewsBot.Guards;

/// <summary>Tells the operator once that requests come through a proxy that is not trusted: what it says is then ignored.</summary>
internal sealed class ProxyHint(RequestDelegate next, ILogger<ProxyHint> logger)
{
    private int said;

    /// <summary>Handles one request; a trusted proxy's header has been taken away before.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Headers.ContainsKey("X-Forwarded-For") && Interlocked.Exchange(ref said, 1) == 0)
        {
            logger.ProxyNotTrusted();
        }

        return next(http);
    }
}

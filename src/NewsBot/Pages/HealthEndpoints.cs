using NewsBot.Core.Newspapers;
using NewsBot.Hosting;

namespace NewsBot.Pages;

/// <summary>The addresses that a supervisor or a load balancer asks.</summary>
internal static class HealthEndpoints
{
    /// <summary>
    /// Maps <c>/healthz</c> (it runs) and <c>/readyz</c> (its index has all that was stored when it started). While it is not ready it answers from what it has;
    /// the status is then 503, so that questions go to a program that has all of it, where there is one.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", (IArticleStore articles) => TypedResults.Json(new Health("ok", articles.Count), PageJson.Relaxed.Health));
        app.MapGet("/readyz", (IArticleStore articles, ServingState state) => TypedResults.Json(
            new Readiness(
                state.Failure is not null ? "failing" : state.IsReady ? "ready" : state.HasReadSources ? "rebuilding" : "reading",
                articles.Count,
                state.IsReady ? null : state.Progress.Done,
                state.IsReady ? null : state.Progress.Total),
            PageJson.Relaxed.Readiness,
            statusCode: state.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable));
    }
}

/// <summary>What <c>/healthz</c> says.</summary>
internal sealed record Health(string Status, int Articles);

/// <summary>What <c>/readyz</c> says.</summary>
/// <param name="Status">ready; reading, while the sources are read; rebuilding, while the index takes in what is stored; failing, where it cannot.</param>
/// <param name="Articles">Articles that answers come from now.</param>
/// <param name="Done">Changes of the archive that are in the index, while it is not ready.</param>
/// <param name="Total">Changes there are.</param>
internal sealed record Readiness(string Status, int Articles, long? Done, long? Total);

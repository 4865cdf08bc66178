using NewsBot.Core.Answering;
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
        app.MapGet("/healthz", (IArticleStore articles, IModelWriter model, WritingLedger ledger) => TypedResults.Json(new Health("ok", articles.Count, ModelHealth.Of(model.State, ledger)), PageJson.Relaxed.Health));
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
/// <param name="Status">Always ok.</param>
/// <param name="Articles">Articles that answers come from now.</param>
/// <param name="Model">How the language model does; null where there is none.</param>
internal sealed record Health(string Status, int Articles, ModelHealth? Model);

/// <summary>What <c>/healthz</c> says of the language model.</summary>
/// <param name="Condition">Whether it would be asked now.</param>
/// <param name="Answers">What came of the questions since the start of the program, by <see cref="WritingEnd"/>.</param>
/// <param name="TokensToday">Tokens of today.</param>
/// <param name="TokensPerDay">The most of a day; 0 for no limit.</param>
internal sealed record ModelHealth(ModelCondition Condition, IReadOnlyDictionary<string, long> Answers, long TokensToday, long TokensPerDay)
{
    /// <summary>The health of a model; null where there is none.</summary>
    public static ModelHealth? Of(ModelState state, WritingLedger ledger) => state.Condition == ModelCondition.Off ? null
        : new(state.Condition, ledger.Counts.ToDictionary(count => count.Key.ToString(), count => count.Value), state.TokensToday, state.TokensPerDay);
}

/// <summary>What <c>/readyz</c> says.</summary>
/// <param name="Status">ready; reading, while the sources are read; rebuilding, while the index takes in what is stored; failing, where it cannot.</param>
/// <param name="Articles">Articles that answers come from now.</param>
/// <param name="Done">Changes of the archive that are in the index, while it is not ready.</param>
/// <param name="Total">Changes there are.</param>
internal sealed record Readiness(string Status, int Articles, long? Done, long? Total);

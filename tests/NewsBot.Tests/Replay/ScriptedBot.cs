using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsBot.Tests.Replay;

/// <summary>A server on a port of this machine that answers requests to <c>/api/messages</c> one by one as told, and greets when it has nothing more to do.</summary>
public sealed class ScriptedBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(int Status, string? Body)> answers;

    private ScriptedBot(WebApplication app, IEnumerable<(int Status, string? Body)> answers) => (this.app, this.answers) = (app, new(answers));

    /// <summary>Its address.</summary>
    public string Address => app.Urls.First();

    /// <summary>What was posted, in order.</summary>
    public ConcurrentQueue<(string? Authorization, JsonNode Activity)> Posted { get; } = [];

    /// <summary>Starts one that begins with these answers.</summary>
    public static async Task<ScriptedBot> StartAsync(params IEnumerable<(int Status, string? Body)> answers)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = new ScriptedBot(builder.Build(), answers);
        bot.app.MapPost("/api/messages", bot.AnswerAsync);
        await bot.app.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        Posted.Enqueue((http.Request.Headers.Authorization, (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!));
        var (status, body) = answers.TryDequeue(out var told) ? told : (200, """{"activities":[{"type":"message","text":"您好！"}]}""");
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = "0";
        await http.Response.WriteAsync(body ?? "", http.RequestAborted);
    }
}

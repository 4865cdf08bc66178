using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsBot.TestKit;

/// <summary>An OpenAI-compatible embedding service on this machine, which gives <see cref="MeaningVector"/>s, or whatever else it is told to.</summary>
public sealed class EmbeddingServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private EmbeddingServer(WebApplication app) => this.app = app;

    /// <summary>The endpoint to configure.</summary>
    public string Endpoint => app.Urls.Single() + "/v1";

    /// <summary>How many numbers its vectors have.</summary>
    public int Dimensions { get; set; } = 512;

    /// <summary>Whether vectors come in base64.</summary>
    public bool InBase64 { get; set; }

    /// <summary>Answers instead of the vectors; null where they are given.</summary>
    public Func<HttpContext, JsonNode, Task>? Instead { get; set; }

    /// <summary>The requests that came, each with its Authorization header.</summary>
    public ConcurrentQueue<(JsonNode Body, string Authorization)> Requests { get; } = new();

    /// <summary>The texts it was asked for, in order.</summary>
    public IReadOnlyList<string> Asked => [.. Requests.SelectMany(request => request.Body["input"]!.AsArray()).Select(text => text!.GetValue<string>())];

    public static async Task<EmbeddingServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new EmbeddingServer(app);
        app.MapPost("/v1/embeddings", server.AnswerAsync);
        await app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>The body of an answer with these vectors, each with its index.</summary>
    public static JsonObject BodyOf(IEnumerable<(int Index, JsonNode Embedding)> vectors) =>
        new() { ["object"] = "list", ["data"] = new JsonArray([.. vectors.Select(vector => new JsonObject { ["object"] = "embedding", ["index"] = vector.Index, ["embedding"] = vector.Embedding })]) };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(true));
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        Requests.Enqueue((body, context.Request.Headers.Authorization.ToString()));
        if (Instead is { } instead)
        {
            await instead(context, body);
            return;
        }

        var vectors = body["input"]!.AsArray().Select((text, index) => (index, NodeOf(MeaningVector.Of(text!.GetValue<string>(), Dimensions))));
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(BodyOf(vectors).ToJsonString(), context.RequestAborted);
    }

    private JsonNode NodeOf(float[] vector) =>
        InBase64 ? JsonValue.Create(Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector))) : new JsonArray([.. vector.Select(number => (JsonNode)JsonValue.Create(number))]);
}

using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsBot.Tests.Prompting;

/// <summary>What a stand-in does with a request.</summary>
internal delegate Task ModelPart(ModelRequest request, HttpResponse response);

/// <summary>A request as it came: its body, and the headers that matter.</summary>
internal sealed record ModelRequest(JsonElement Body, string Authorization)
{
    /// <summary>The words of the message with that role.</summary>
    public string MessageOf(string role) => Body.GetProperty("messages").EnumerateArray().Single(message => message.GetProperty("role").GetString() == role).GetProperty("content").GetString()!;

    /// <summary>The number of the first passage that holds <paramref name="words"/>; 0 where none does.</summary>
    public int PassageWith(string words)
    {
        var passages = MessageOf("user").Split("⟦段落 ").Skip(1).ToList();
        return 1 + passages.FindIndex(passage => passage.Contains(words, StringComparison.Ordinal));
    }
}

/// <summary>An OpenAI-compatible service on a port of this machine, with real HTTP and real server-sent events, that plays a part.</summary>
internal sealed class StandInModel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CancellationTokenSource stop = new();

    private StandInModel(ModelPart part)
    {
        Part = part;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Limits.MinResponseDataRate = null);
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v1/chat/completions", PlayAsync);
    }

    /// <summary>What it plays; may be changed between questions.</summary>
    public ModelPart Part { get; set; }

    /// <summary>What it was asked, in order.</summary>
    public ConcurrentQueue<ModelRequest> Requests { get; } = new();

    /// <summary>Its address, as the setting <c>LanguageModel:Endpoint</c>.</summary>
    public string Endpoint => app.Urls.First() + "/v1";

    /// <summary>Settings of a program that asks it; whatever would have a test wait is short.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["LanguageModel:Endpoint"] = Endpoint,
        ["LanguageModel:Model"] = "stand-in",
        ["LanguageModel:ApiKey"] = "sk-test-key",
        ["LanguageModel:TimeLimit"] = "00:00:30",
        ["LanguageModel:SwitchFile"] = Path.Combine(Path.GetTempPath(), $"newsbot-model-off-{Guid.NewGuid():N}"),
    };

    /// <summary>One that plays <paramref name="part"/>.</summary>
    public static async Task<StandInModel> StartAsync(ModelPart part)
    {
        var model = new StandInModel(part);
        await model.app.StartAsync();
        return model;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await app.DisposeAsync();
        stop.Dispose();
    }

    private async Task PlayAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var request = new ModelRequest(body.RootElement.Clone(), http.Request.Headers.Authorization.ToString());
        Requests.Enqueue(request);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stop.Token);
        http.RequestAborted = either.Token;
        try
        {
            await Part(request, http.Response);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Whoever asked has gone.
        }
    }
}

/// <summary>The parts that a stand-in can play.</summary>
internal static class ModelParts
{
    /// <summary>Says <paramref name="text"/>, a few characters at a time, and how many tokens it took. <c>{n:words}</c> becomes the number of the passage that holds the words.</summary>
    public static ModelPart Says(string text, string finish = "stop") => async (request, response) =>
    {
        var words = WithNumbers(request, text);
        await SendAsync(response, words);
        await EventAsync(response, Chunk("", finish));
        await EventAsync(response, new JsonObject { ["id"] = "1", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = "stand-in", ["choices"] = new JsonArray(), ["usage"] = new JsonObject { ["prompt_tokens"] = 1000, ["completion_tokens"] = words.Length, ["total_tokens"] = 1000 + words.Length } });
        await response.WriteAsync("data: [DONE]\n\n");
    };

    /// <summary>Says the beginning, and the rest once <paramref name="goOn"/> has come.</summary>
    public static ModelPart Pauses(string text, Task goOn, string rest) => async (request, response) =>
    {
        await SendAsync(response, WithNumbers(request, text));
        await goOn.WaitAsync(response.HttpContext.RequestAborted);
        foreach (var piece in WithNumbers(request, rest).Chunk(7))
        {
            await EventAsync(response, Chunk(new string(piece), null));
        }

        await EventAsync(response, Chunk("", "stop"));
        await response.WriteAsync("data: [DONE]\n\n");
    };

    /// <summary>Says the beginning and breaks the connection.</summary>
    public static ModelPart BreaksOffAfter(string text) => async (request, response) =>
    {
        await SendAsync(response, WithNumbers(request, text));
        response.HttpContext.Abort();
    };

    /// <summary>Says the beginning and closes the stream in good order, without a word that it is finished.</summary>
    public static ModelPart StopsAfter(string text) => (request, response) => SendAsync(response, WithNumbers(request, text));

    /// <summary>Says the beginning and then nothing more, keeping the line open.</summary>
    public static ModelPart HangsAfter(string text) => async (request, response) =>
    {
        if (text.Length > 0)
        {
            await SendAsync(response, WithNumbers(request, text));
        }

        await Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted);
    };

    /// <summary>Answers with a status and, if given, how long to wait.</summary>
    public static ModelPart Refuses(int status, string? retryAfter = null, string body = """{"error":{"message":"no","type":"error","code":"no"}}""") => async (_, response) =>
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.Headers.RetryAfter = retryAfter;
        await response.WriteAsync(body);
    };

    /// <summary>Sends events that are not what the protocol says.</summary>
    public static ModelPart Sends(string body, string type = "text/event-stream") => async (_, response) =>
    {
        response.ContentType = type;
        await response.WriteAsync(body);
    };

    /// <summary>Sends one event without an end.</summary>
    public static ModelPart NeverEnds() => async (_, response) =>
    {
        response.ContentType = "text/event-stream";
        await response.WriteAsync("data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"");
        var more = new string('a', 64 * 1024);
        while (!response.HttpContext.RequestAborted.IsCancellationRequested)
        {
            await response.WriteAsync(more, response.HttpContext.RequestAborted);
        }
    };

    private static string WithNumbers(ModelRequest request, string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"\{n:([^}]+)\}", match => request.PassageWith(match.Groups[1].Value).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static async Task SendAsync(HttpResponse response, string text)
    {
        response.ContentType = "text/event-stream";
        await EventAsync(response, Chunk("", null, role: "assistant"));
        foreach (var piece in text.Chunk(7))
        {
            await EventAsync(response, Chunk(new string(piece), null));
        }
    }

    private static JsonObject Chunk(string text, string? finish, string? role = null)
    {
        var delta = new JsonObject { ["content"] = text };
        if (role is not null)
        {
            delta["role"] = role;
        }

        return new JsonObject { ["id"] = "1", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = "stand-in", ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }) };
    }

    private static async Task EventAsync(HttpResponse response, JsonObject chunk)
    {
        await response.WriteAsync($"data: {chunk.ToJsonString()}\n\n", response.HttpContext.RequestAborted);
        await response.Body.FlushAsync(response.HttpContext.RequestAborted);
    }
}

using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Channels.DirectLine;
using NewsBot.Core.Conversations;

namespace NewsBot.Tests.Channels.DirectLine;

/// <summary>An answer's status and body.</summary>
public sealed record DirectLineReply(int Status, JsonElement Body, HttpResponseHeaders Headers)
{
    /// <summary>The status and the code of an error.</summary>
    public (int Status, string? Code) Error => (Status, Body.GetProperty("error").GetProperty("code").GetString());

    public string Text(string member) => Body.GetProperty(member).GetString()!;
}

/// <summary>The program as it serves, with a secret, a signing key, and another site that may use it.</summary>
public sealed class DirectLineBot : IAsyncLifetime
{
    public const string Secret = "a secret of at least 16 characters";
    public const string OtherSite = "https://other.example";

    private readonly string signingKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public DirectLineBot()
        : this([])
    {
    }

    internal DirectLineBot(params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["DirectLine:Secret"] = Secret,
            ["DirectLine:SigningKey"] = signingKey,
            ["DirectLine:AllowedOrigins:0"] = OtherSite,
            ["DirectLine:MaxActivityKilobytes"] = "16",
            ["DirectLine:SocketsPerConversation"] = "2",
            ["Turns:WaitingPerConversation"] = "3",
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        Bot = new ServedBot { Settings = settings };
    }

    internal ServedBot Bot { get; }

    /// <summary>A token as the page gets it.</summary>
    public async Task<(string Token, string Conversation)> TokenAsync(string? old = null)
    {
        var answer = await SendAsync(HttpMethod.Post, "/chat/token", old);
        return (answer.Text("token"), answer.Text("conversationId"));
    }

    /// <summary>A conversation that has begun; greeted or about to be.</summary>
    public async Task<(string Token, string Conversation)> BeginAsync()
    {
        var (token, conversation) = await TokenAsync();
        Assert.Equal(201, (await SendAsync(HttpMethod.Post, "/v3/directline/conversations", token)).Status);
        return (token, conversation);
    }

    public Task<DirectLineReply> PostAsync(string token, string conversation, string activity) =>
        SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{conversation}/activities", token, activity);

    public Task<DirectLineReply> PollAsync(string token, string conversation, string query = "") => SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation}/activities{query}", token);

    /// <summary>The activities of a conversation, once there are so many.</summary>
    public async Task<IReadOnlyList<JsonElement>> ActivitiesAsync(string token, string conversation, int count)
    {
        for (var tries = 0; ; tries++)
        {
            var activities = (await PollAsync(token, conversation)).Body.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count >= count)
            {
                return activities;
            }

            Assert.True(tries < 600, $"Only {activities.Count} of {count} activities came.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async Task<DirectLineReply> SendAsync(HttpMethod method, string path, string? token = null, string? body = null, string? type = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new DirectLineReply((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 128 }).RootElement, response.Headers);
    }

    /// <summary>Connects a WebSocket; with an origin where a page of it does.</summary>
    public static async Task<ClientWebSocket> ConnectAsync(string url, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new Uri(url), TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>Makes tokens with the server's own key, or another one, at any time.</summary>
    internal DirectLineTokens TokensAt(TimeProvider time, string? otherKey = null) =>
        new(Options.Create(new DirectLineOptions { SigningKey = otherKey ?? signingKey }), Bot.Services.GetRequiredService<IConversationLog>(), time);

    public ValueTask InitializeAsync() => Bot.InitializeAsync();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}

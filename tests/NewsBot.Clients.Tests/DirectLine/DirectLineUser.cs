using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace NewsBot.Clients.Tests.DirectLine;

/// <summary>A user who speaks with the bot over Direct Line, by a WebSocket, and keeps all that came, in order.</summary>
internal sealed class DirectLineUser : IAsyncDisposable
{
    private readonly HttpClient client;
    private readonly Channel<JsonElement> messages = Channel.CreateUnbounded<JsonElement>();
    private ClientWebSocket socket = new();
    private Task receiving = Task.CompletedTask;
    private WebSocketCloseStatus? closed;
    private int posted;

    private DirectLineUser(HttpClient client, string conversation) => (this.client, Conversation) = (client, conversation);

    public string Conversation { get; }

    /// <summary>The last watermark that came.</summary>
    public string Watermark { get; private set; } = "0";

    /// <summary>All messages that came, the user's own among them.</summary>
    public List<JsonElement> Received { get; } = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Gets a token as the page does, begins the conversation and connects to its stream.</summary>
    public static async Task<DirectLineUser> StartAsync(string address, HttpMessageHandler? handler = null)
    {
        var client = new HttpClient(handler ?? new SocketsHttpHandler(), disposeHandler: handler is null) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(3) };
        var token = await ReadAsync(await client.PostAsync("/chat/token", null, Cancelled));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        var begun = await client.PostAsync("/v3/directline/conversations", JsonContent.Create(new JsonObject { ["user"] = new JsonObject() }), Cancelled);
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        var user = new DirectLineUser(client, token.GetProperty("conversationId").GetString()!);
        await user.ConnectAsync((await ReadAsync(begun)).GetProperty("streamUrl").GetString()!);
        return user;
    }

    /// <summary>Posts a message; gives its id.</summary>
    public async Task<string> PostAsync(string text)
    {
        var activity = new JsonObject { ["type"] = "message", ["text"] = text, ["channelData"] = new JsonObject { ["clientActivityID"] = $"c{++posted}" } };
        var response = await client.PostAsync($"/v3/directline/conversations/{Conversation}/activities", new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"), Cancelled);
        return (await ReadAsync(response)).GetProperty("id").GetString()!;
    }

    /// <summary>The next message on the stream.</summary>
    public async Task<JsonElement> NextAsync() => await messages.Reader.ReadAsync(Cancelled).AsTask().WaitAsync(TimeSpan.FromMinutes(2), Cancelled);

    /// <summary>The next message on the stream that the bot has written.</summary>
    public async Task<JsonElement> NextReplyAsync()
    {
        JsonElement message;
        do
        {
            message = await NextAsync();
        }
        while (!IsReply(message));
        return message;
    }

    /// <summary>Breaks the stream off as a lost network does.</summary>
    public async Task DropAsync()
    {
        socket.Abort();
        await receiving;
        socket.Dispose();
    }

    /// <summary>How the bot closes the stream, once it does.</summary>
    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        await receiving.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        return closed;
    }

    /// <summary>Connects again, after the last watermark.</summary>
    public async Task ReconnectAsync() => await ConnectAsync((await ReadAsync(await client.GetAsync($"/v3/directline/conversations/{Conversation}?watermark={Watermark}", Cancelled))).GetProperty("streamUrl").GetString()!);

    /// <summary>All activities from the start, by polling.</summary>
    public async Task<IReadOnlyList<JsonElement>> PollAsync() =>
        [.. (await ReadAsync(await client.GetAsync($"/v3/directline/conversations/{Conversation}/activities", Cancelled))).GetProperty("activities").EnumerateArray()];

    public static bool IsReply(JsonElement message) => message.GetProperty("from").GetProperty("role").GetString() == "bot";

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        client.Dispose();
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    private async Task ConnectAsync(string url)
    {
        socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url), Cancelled);
        receiving = ReceiveAsync(socket);
    }

    private async Task ReceiveAsync(ClientWebSocket from)
    {
        var buffer = new byte[64 * 1024];
        using var frame = new MemoryStream();
        try
        {
            while (true)
            {
                var received = await from.ReceiveAsync(buffer, CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    closed = received.CloseStatus;
                    return;
                }

                frame.Write(buffer, 0, received.Count);
                if (received.EndOfMessage)
                {
                    Take(frame.ToArray());
                    frame.SetLength(0);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Dropped.
        }
    }

    private void Take(byte[] frame)
    {
        if (frame.Length == 0)
        {
            return;
        }

        var batch = JsonDocument.Parse(frame).RootElement;
        foreach (var activity in batch.GetProperty("activities").EnumerateArray().Where(activity => activity.GetProperty("type").GetString() == "message"))
        {
            Received.Add(activity);
            messages.Writer.TryWrite(activity);
        }

        if (batch.TryGetProperty("watermark", out var watermark))
        {
            Watermark = watermark.GetString()!;
        }
    }
}

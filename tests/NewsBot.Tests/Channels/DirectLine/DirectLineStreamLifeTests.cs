using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Channels.DirectLine;
using NewsBot.Core.Conversations;

namespace NewsBot.Tests.Channels.DirectLine;

/// <summary>One stream over a connection of its own, under a clock that the test moves.</summary>
public sealed class DirectLineStreamLifeTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider time = new();
    private readonly MemoryConversationLog log = new(Options.Create(new ConversationLogOptions()));
    private readonly CancellationTokenSource stopping = new();
    private DirectLineConversations conversations = null!;
    private WebSocket client = null!;
    private Task running = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var (near, far) = (new TcpClient(), listener.AcceptTcpClientAsync());
        await near.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        client = WebSocket.CreateFromStream(near.GetStream(), new WebSocketCreationOptions { IsServer = false });
        var server = WebSocket.CreateFromStream((await far).GetStream(), new WebSocketCreationOptions { IsServer = true });

        conversations = new DirectLineConversations(log, time);
        await conversations.BeginAsync("c", "dl_u");
        await conversations.UseAsync("c", found => found.TokensEnd = time.GetUtcNow() + TimeSpan.FromMinutes(30));
        running = new DirectLineStream(server, new DirectLineOptions { WaitingFrames = 8 }, time, NullLogger.Instance).RunAsync(conversations, log, "c", 0, stopping.Token);
    }

    public async ValueTask DisposeAsync()
    {
        client.Abort();
        await stopping.CancelAsync();
        await running;
        client.Dispose();
        stopping.Dispose();
    }

    [Fact]
    public async Task Stream_Silent_SendsEmptyFrames()
    {
        var received = client.ReceiveAsync(new byte[16], TestContext.Current.CancellationToken);
        await AdvanceUntilAsync(TimeSpan.FromSeconds(20), received);

        Assert.Equal((WebSocketMessageType.Text, 0, true), ((await received).MessageType, (await received).Count, (await received).EndOfMessage));
    }

    [Fact]
    public async Task Stream_AllTokensExpired_IsClosed()
    {
        var closed = CloseOf(client);
        await AdvanceUntilAsync(TimeSpan.FromMinutes(1), closed);

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await closed);
    }

    [Fact]
    public async Task Stream_ClientThatDoesNotRead_IsDisconnected()
    {
        var frame = new byte[64 * 1024];
        var start = TimeProvider.System.GetTimestamp();
        while (!running.IsCompleted && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            await conversations.UseAsync("c", found => found.Show(frame));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await running.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, await conversations.UseAsync("c", found => Task.FromResult(found.Streams)));
    }

    [Fact]
    public async Task Stream_ConversationGivenUp_IsClosed()
    {
        await UntilAttachedAsync();

        await conversations.RetireAsync(["c"], DateTimeOffset.MinValue);

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await CloseOf(client).WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Stream_LongMessageOfTheClient_EndsIt()
    {
        await client.SendAsync(new byte[128 * 1024], WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await CloseOf(client).WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    private static async Task<WebSocketCloseStatus?> CloseOf(WebSocket socket)
    {
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(new byte[1024], TestContext.Current.CancellationToken);
        }
        while (received.MessageType != WebSocketMessageType.Close);
        return received.CloseStatus;
    }

    private async Task AdvanceUntilAsync(TimeSpan step, Task done)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!done.IsCompleted && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            time.Advance(step);
            await Task.WhenAny(done, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        Assert.True(done.IsCompleted, "Nothing came.");
    }

    private async Task UntilAttachedAsync()
    {
        for (var tries = 0; await conversations.UseAsync("c", found => Task.FromResult(found.Streams)) == 0; tries++)
        {
            Assert.True(tries < 1500, "The stream was never attached.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}

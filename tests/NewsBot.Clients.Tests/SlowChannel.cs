using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NewsBot.Clients.Tests;

/// <summary>A channel on this machine that takes replies, each only when it is let.</summary>
internal sealed class SlowChannel : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlowChannel()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        listener.Prefixes.Add(Address + "/");
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Its serviceUrl.</summary>
    public string Address { get; }

    /// <summary>Done when the bot has called for the first time.</summary>
    public Task Called => called.Task;

    /// <summary>The replies taken, in order.</summary>
    public ConcurrentQueue<JsonElement> Taken { get; } = new();

    /// <summary>From now on it takes what it is given.</summary>
    public void Open() => open.TrySetResult();

    public void Dispose()
    {
        open.TrySetResult();
        listener.Close();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = TakeAsync(await listener.GetContextAsync());
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task TakeAsync(HttpListenerContext call)
    {
        using var reader = new StreamReader(call.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        called.TrySetResult();
        await open.Task;
        Taken.Enqueue(JsonDocument.Parse(body).RootElement);
        call.Response.StatusCode = 201;
        call.Response.Close(Encoding.UTF8.GetBytes("""{"id":"1"}"""), willBlock: false);
    }
}

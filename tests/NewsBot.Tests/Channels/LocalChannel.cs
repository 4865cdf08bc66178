using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Channels;

/// <summary>A channel on this machine, which keeps what is posted to it.</summary>
internal sealed class LocalChannel : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly WebApplication server = WebApplication.CreateSlimBuilder().Build();
    private readonly ConcurrentQueue<(string? Authorization, string Body)> posts = new();

    /// <summary>What has been posted to it, in order: its <c>Authorization</c> header and body.</summary>
    public IReadOnlyList<(string? Authorization, string Body)> Posts => [.. posts];

    /// <summary>Its serviceUrl.</summary>
    public string Address => server.Urls.First() + "/";

    /// <summary>Starts it; <paramref name="answer"/> is given the body and how many posts there have been, this one with them.</summary>
    public static async Task<LocalChannel> StartAsync(Func<HttpContext, string, int, Task> answer)
    {
        var channel = new LocalChannel();
        channel.server.Urls.Add("http://127.0.0.1:0");
        channel.server.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var body = await reader.ReadToEndAsync();
            channel.posts.Enqueue((http.Request.Headers.Authorization, body));
            await answer(http, body, channel.posts.Count);
        });
        await channel.server.StartAsync();
        return channel;
    }

    /// <summary>Starts one that answers each post with a status.</summary>
    public static Task<LocalChannel> StartAsync(Func<string, int, int> status) => StartAsync((http, body, count) =>
    {
        http.Response.StatusCode = status(body, count);
        return Task.CompletedTask;
    });

    /// <summary>Waits for so many posts of a kind, and gives them; fails after half a minute.</summary>
    public async Task<IReadOnlyList<(string? Authorization, string Body)>> UntilAsync(int count, string type = "message")
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var found = Posts.Where(post => IsOf(type, post.Body)).ToList();
            if (found.Count >= count)
            {
                return found;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, $"{found.Count} posts of {count}: {string.Join('\n', Posts)}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Whether a post is an activity of that type.</summary>
    public static bool IsOf(string type, string body) => body.Contains($"\"type\":\"{type}\"", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await server.StopAsync(atOnce.Token);
        await server.DisposeAsync();
    }
}

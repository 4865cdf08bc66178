using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Hosting;

namespace NewsBot.Tests.Hosting;

/// <summary>The program as it serves from an archive of its own, with an inbox.</summary>
internal sealed class ServedArchive : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly WebApplication app;

    private ServedArchive(WebApplication app, HttpClient client) => (this.app, Client) = (app, client);

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it; its sources are read, or not yet.</summary>
    public static async Task<ServedArchive> StartAsync(Workplace place, bool readSources = true, string? feed = null)
    {
        var app = NewsBotHost.ForServing(place.SettingsWithFeed(feed));
        app.Urls.Add("http://127.0.0.1:0");
        var preparation = app.Services.GetRequiredService<IndexPreparation>();
        preparation.Open();
        await app.StartAsync(TestContext.Current.CancellationToken);
        if (readSources)
        {
            await preparation.ReadSourcesAsync(TestContext.Current.CancellationToken);
        }

        return new ServedArchive(app, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });
    }

    /// <summary>The text of the answer.</summary>
    public async Task<string> AskAsync(string question, int time = 0)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"{question}{time}",
            ["text"] = question,
            ["channelId"] = "test",
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JsonObject { ["id"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = $"{question}{time}" },
        };
        var response = await Client.PostAsync("/api/messages", new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("activities")[0].GetProperty("text").GetString()!;
    }

    /// <summary>Asks until the answer has those words, or fails after a minute.</summary>
    public async Task AskUntilAsync(string question, string words)
    {
        var (answer, start) = ("", TimeProvider.System.GetTimestamp());
        for (var time = 1; TimeProvider.System.GetElapsedTime(start) < Patience; time++)
        {
            if ((answer = await AskAsync(question, time)).Contains(words, StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Contains(words, answer, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

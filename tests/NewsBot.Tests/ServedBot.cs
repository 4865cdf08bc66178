using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Hosting;
using NewsBot.TestKit;

namespace NewsBot.Tests;

/// <summary>The program as it serves, listening on a free port of this machine, with a temporary index of the user's page.</summary>
public sealed class ServedBot : IAsyncLifetime
{
    private WebApplication? app;

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>Posts an activity, as JSON text.</summary>
    public Task<HttpResponseMessage> PostAsync(string activity) =>
        Client.PostAsync("/api/messages", new StringContent(activity, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    /// <summary>Posts a message with expectReplies and gives the only reply.</summary>
    public async Task<JsonElement> AskAsync(string text, string channel = "test", string id = "1", string conversation = "c1")
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["text"] = text,
            ["channelId"] = channel,
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JsonObject { ["id"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation + text, ["tenantId"] = "t" },
        };
        var response = await PostAsync(activity.ToJsonString());
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return body.GetProperty("activities")[0];
    }

    /// <summary>The files that are read into its index.</summary>
    internal IReadOnlyList<string> Sources { get; init; } = [RepositoryFiles.Page];

    /// <summary>Settings besides its own.</summary>
    internal IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        app = NewsBotHost.ForServing(new Dictionary<string, string?>(Settings) { ["Logging:LogLevel:Default"] = "Error", ["BotFramework:ReplyTimeout"] = "00:00:02" });
        app.Services.GetRequiredService<IndexPreparation>().Prepare(Sources, CancellationToken.None);
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.DisposeAsync();
    }
}

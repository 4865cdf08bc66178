using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Hosting;
using NewsBot.TestKit;

namespace NewsBot.Tests.Guards;

/// <summary>The program with some settings, serving the user's page.</summary>
internal sealed class GuardedBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private GuardedBot(WebApplication app) => (this.app, Client) = (app, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });

    public HttpClient Client { get; }

    public static async Task<GuardedBot> StartAsync(params (string Name, string Value)[] settings)
    {
        var app = NewsBotHost.ForServing(settings.Append(("Logging:LogLevel:Default", "Error")).ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2));
        app.Services.GetRequiredService<IndexPreparation>().Prepare([RepositoryFiles.Page], CancellationToken.None);
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new GuardedBot(app);
    }

    /// <summary>The answer to a GET with a header more.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsBot.Channels.BotFramework;
using NewsBot.Hosting;
using NewsBot.Search.Indexing;

namespace NewsBot.Commands;

/// <summary><c>serve</c>: listens for Bot Framework activities and shows articles.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = SourceOption.Create();
        var command = new Command("serve", "Listens, and reads the sources and the inbox into the archive where they changed.") { source };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(source) ?? [], cancellationToken));
        return command;
    }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        await using var app = NewsBotHost.ForServing();
        var preparation = app.Services.GetRequiredService<IndexPreparation>();
        IndexCounts? counts = null;
        if (sources.Count > 0)
        {
            counts = preparation.Prepare(sources, cancellationToken);
        }
        else
        {
            preparation.Open();
        }

        var url = app.Services.GetRequiredService<IOptions<ServingOptions>>().Value.Url.TrimEnd('/');
        app.Urls.Add(url);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            throw new CommandFailedException($"{url} could not be listened on ({exception.Message.TrimEnd('.')}); stop what uses it, or set Serving:Url to another port.");
        }

        // From here on it answers from what it has; /readyz says whether that is all.
        counts ??= await preparation.ReadSourcesAsync(cancellationToken);
        var messages = app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.Enabled ? $"\n  or post a Bot Framework activity to {url}/api/messages (README.md shows one with curl)." : "";
        Console.Out.WriteLine($"""
            NewsBot has read {counts.Articles} articles and listens on {url}
              Open  {url}/  to ask in the browser.
              Ask   newsbot ask 在济宁哪里可以办理专利业务？{messages}
            Stop with Ctrl+C.
            """);
        await Task.WhenAll(app.Services.GetRequiredService<WarmUp>().RunAsync(app.Lifetime.ApplicationStopping), app.WaitForShutdownAsync(cancellationToken));
        return CommandLine.Done;
    }
}

using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsBot.Hosting;

namespace NewsBot.Commands;

/// <summary><c>serve</c>: listens for Bot Framework activities and shows articles.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = SourceOption.Create();
        var command = new Command("serve", "Reads the newspaper pages into the index where that is needed, then listens.") { source };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(source) ?? [], cancellationToken));
        return command;
    }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        await using var app = NewsBotHost.ForServing();
        var counts = app.Services.GetRequiredService<IndexPreparation>().Prepare(sources, cancellationToken);
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

        Console.Out.WriteLine($"""
            NewsBot has read {counts.Articles} articles and listens on {url}
              Open  {url}/  to see the articles.
              Ask   newsbot ask 在济宁哪里可以办理专利业务？
              or post a Bot Framework activity to {url}/api/messages (README.md shows one with curl).
            Stop with Ctrl+C.
            """);
        await app.WaitForShutdownAsync(cancellationToken);
        return CommandLine.Done;
    }
}

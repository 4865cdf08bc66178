using Microsoft.Extensions.Options;

namespace NewsBot.Intake;

/// <summary>Watches the inbox while the program serves.</summary>
internal sealed class InboxService(FolderWatch watch, IOptions<InboxOptions> options, Hosting.ServingState state) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Folder.Length == 0 || state.IsTemporary)
        {
            return;
        }

        // Off the thread that starts the program: the first look may take long.
        await Task.Yield();
        var folder = Path.GetFullPath(options.Value.Folder, AppContext.BaseDirectory);
        Directory.CreateDirectory(folder);
        await watch.RunAsync([folder], GivenFacts.None, options.Value.Quiet, (_, _) => { }, stoppingToken);
    }
}

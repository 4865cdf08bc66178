using System.CommandLine;
using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using NewsBot.Hosting;
using NewsBot.Search.Indexing;

namespace NewsBot.Commands;

/// <summary><c>articles list|show|withdraw|accept|problems</c>, and <c>withdraw</c> by itself: what is in the archive, and what may be answered from.</summary>
internal static class ArticlesCommand
{
    private static readonly Dictionary<string, VersionState> States = new(StringComparer.Ordinal)
    {
        ["current"] = VersionState.Current,
        ["superseded"] = VersionState.Superseded,
        ["withdrawn"] = VersionState.Withdrawn,
        ["waiting"] = VersionState.Waiting,
    };

    /// <summary>The command with its parts.</summary>
    public static Command Create() => new("articles", "Lists, shows, withdraws and accepts articles.") { List(), Show(), Withdraw(), Accept(), Problems() };

    /// <summary><c>withdraw ID --why WHY</c>.</summary>
    public static Command Withdraw()
    {
        var id = new Argument<string>("ID") { Description = "The article's id, as links and lists show it." };
        var why = new Option<string>("--why") { Description = "Why it is withdrawn; shown to those who follow old citations.", HelpName = "WHY", Required = true };
        var command = new Command("withdraw", "Takes an article, with its older versions, out of the answers for good.") { id, why };
        command.Validators.Add(result =>
        {
            if (result.GetValue(why) is { } given && string.IsNullOrWhiteSpace(given))
            {
                result.AddError("--why needs a reason; those who follow old citations are shown it.");
            }
        });
        command.SetAction(parsed => Change((archive, time) =>
        {
            var name = parsed.GetRequiredValue(id);
            if (!ArticleId.TryCreate(name, out var article) || archive.Find(article) is not { } version || !archive.Withdraw(article, parsed.GetRequiredValue(why).Trim(), time.GetUtcNow()))
            {
                throw new CommandFailedException($"there is no article {name}; newsbot articles list shows the ids.");
            }

            Console.Out.WriteLine($"{ArticleLines.Of(version.Summary)}\nis withdrawn{(version.Older.Count > 0 ? $", with {version.Older.Count} older versions" : "")}.");
            if (version.Newest is { } newest)
            {
                Console.Out.WriteLine($"The newer version {newest} stays; withdraw that one too if it should not.");
            }

            foreach (var copy in version.Copies)
            {
                Console.Out.WriteLine($"Nearly the same stands in: {ArticleLines.Of(copy)}");
            }
        }));
        return command;
    }

    private static Command List()
    {
        var state = new Option<string>("--state") { Description = "current, superseded, withdrawn or waiting.", DefaultValueFactory = _ => "current" };
        state.Validators.Add(result =>
        {
            if (!States.ContainsKey(result.GetValueOrDefault<string>() ?? ""))
            {
                result.AddError("--state takes current, superseded, withdrawn or waiting.");
            }
        });
        var (skip, take) = (new Option<int>("--skip") { Description = "How many to pass over.", DefaultValueFactory = _ => 0 }, new Option<int>("--take") { Description = "How many to list.", DefaultValueFactory = _ => 50 });
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command("list", "Lists articles, the newest first.") { state, skip, take, json };
        command.SetAction(parsed => Read(archive =>
        {
            foreach (var article in archive.List(States[parsed.GetRequiredValue(state)], parsed.GetValue(skip), parsed.GetValue(take)))
            {
                Console.Out.WriteLine(parsed.GetValue(json) ? CommandJson.Write(article, CommandJson.Relaxed.ArticleSummary) : ArticleLines.Of(article));
            }

            if (!parsed.GetValue(json))
            {
                Console.Out.WriteLine(ArticleLines.Of(archive.Count()));
            }
        }));
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "The article's id." };
        var json = new Option<bool>("--json") { Description = "Print everything as one JSON object." };
        var command = new Command("show", "Shows one version of an article and what became of it.") { id, json };
        command.SetAction(parsed => Read(archive =>
        {
            var name = parsed.GetRequiredValue(id);
            var version = ArticleId.TryCreate(name, out var article) && archive.Find(article) is { } found ? found : throw new CommandFailedException($"there is no article {name}; newsbot articles list shows the ids.");
            Console.Out.WriteLine(parsed.GetValue(json) ? CommandJson.Write(version, CommandJson.Relaxed.ArticleVersion) : ArticleLines.Of(version));
        }));
        return command;
    }

    private static Command Accept()
    {
        var which = new Argument<string>("FILE|ID") { Description = "A file's path or name, or an article's id." };
        var command = new Command("accept", "Lets articles be answered from that wait for a person to look at them.") { which };
        command.SetAction(parsed => Change((archive, time) =>
        {
            var accepted = archive.Accept(parsed.GetRequiredValue(which));
            Console.Out.WriteLine(accepted > 0 ? $"{accepted} accepted." : throw new CommandFailedException($"no article of {parsed.GetRequiredValue(which)} waits; newsbot articles list --state waiting shows those that do."));
        }));
        return command;
    }

    private static Command Problems()
    {
        var (skip, take) = (new Option<int>("--skip") { Description = "How many to pass over.", DefaultValueFactory = _ => 0 }, new Option<int>("--take") { Description = "How many to list.", DefaultValueFactory = _ => 1000 });
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command("problems", "Lists what could not be read, by file and line.") { skip, take, json };
        command.SetAction(parsed => Read(archive =>
        {
            foreach (var problem in archive.Problems(parsed.GetValue(skip), parsed.GetValue(take)))
            {
                Console.Out.WriteLine(parsed.GetValue(json) ? CommandJson.Write(problem, CommandJson.Relaxed.ReadingProblem) : problem.Line is { } line ? $"{problem.File}, line {line}: {problem.Message}" : $"{problem.File}: {problem.Message}");
            }
        }));
        return command;
    }

    private static int Read(Action<INewsArchive> work)
    {
        using var host = NewsBotHost.ForCommand();
        work(host.Services.GetRequiredService<INewsArchive>());
        return CommandLine.Done;
    }

    /// <summary>Changes the archive, and the index with it, unless a program that serves has that in hand: then its answers follow within a second.</summary>
    private static int Change(Action<INewsArchive, TimeProvider> work)
    {
        using var host = NewsBotHost.ForCommand();
        work(host.Services.GetRequiredService<INewsArchive>(), host.Services.GetRequiredService<TimeProvider>());
        var updater = host.Services.GetRequiredService<IndexUpdater>();
        if (updater.TryBegin())
        {
            updater.CatchUp(_ => { }, CancellationToken.None);
            updater.End();
        }

        return CommandLine.Done;
    }
}

using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.Options;
using NewsBot.Core.Archive;
using NewsBot.Search.Analysis;
using NewsBot.Search.Indexing;

namespace NewsBot.Commands;

/// <summary>The program's commands and what its exit codes mean.</summary>
internal static class CommandLine
{
    /// <summary>The work was done.</summary>
    public const int Done = 0;

    /// <summary>The work failed; standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>The command was called wrongly; standard error says how.</summary>
    public const int WrongUsage = 2;

    /// <summary>Runs the command that <paramref name="args"/> name and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"newsbot: {parsed.Errors[0].Message} Try newsbot --help.");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (WrongSettings(exception) is { Count: > 0 } wrong)
        {
            await Console.Error.WriteLineAsync("newsbot: appsettings.json or an environment variable has a wrong value. " + string.Join(" ", wrong));
        }
        catch (Exception exception) when (exception is CommandFailedException or AnalyzerNotUsableException or IndexNotUsableException or ArchiveNotUsableException)
        {
            await Console.Error.WriteLineAsync("newsbot: " + exception.Message);
        }
        catch (DbException exception)
        {
            await Console.Error.WriteLineAsync($"newsbot: the database could not be used ({exception.Message.TrimEnd('.')}); check its rights and the space on its disk. What was stored before is whole.");
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("newsbot: stopped.");
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync($"newsbot: something unforeseen went wrong; please report this.\n{exception}");
        }

        return Failed;
    }

    /// <summary>What is wrong with the settings, where that is why it failed; one section's faults come alone, several sections' together.</summary>
    private static IReadOnlyList<string> WrongSettings(Exception exception) => exception switch
    {
        OptionsValidationException one => [.. one.Failures.Select(SentenceOf)],
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) => [.. several.InnerExceptions.SelectMany(WrongSettings)],
        _ => [],
    };

    /// <summary>What stands behind the names of properties and classes, which users do not know; the sentence names the setting.</summary>
    private static string SentenceOf(string failure)
    {
        var names = failure.IndexOf(": ", StringComparison.Ordinal);
        return names > 0 && !failure.AsSpan(0, names).ContainsAny(' ', ':') ? SentenceOf(failure[(names + 2)..]) : failure;
    }

    private static RootCommand Root()
    {
        var serve = ServeCommand.Create();
        var root = new RootCommand("Answers questions about local government news, each sentence with the place in the newspaper where it stands. With no command: serve.");
        root.Subcommands.Add(serve);
        root.Subcommands.Add(AskCommand.Create());
        root.Subcommands.Add(ChatCommand.Create());
        root.Subcommands.Add(ReadCommand.Create());
        root.Subcommands.Add(IngestCommand.Create());
        root.Subcommands.Add(ArticlesCommand.Create());
        root.Subcommands.Add(ArticlesCommand.Withdraw());
        root.Subcommands.Add(FeedbackCommand.Create());
        root.Subcommands.Add(TranscriptsCommand.Create());
        root.Subcommands.Add(ReplayCommand.Create());
        root.Subcommands.Add(ModelCommand.Create());
        root.Subcommands.Add(EvalCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(FrequenciesCommand.Create());
        root.Subcommands.Add(AssociationsCommand.Create());
        root.Subcommands.Add(TrainCommand.Create());
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync([], cancellationToken));
        return root;
    }
}

/// <summary>A command could not do its work; the message is one plain sentence for the user.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);

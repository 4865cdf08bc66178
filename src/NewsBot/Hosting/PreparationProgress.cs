using Spectre.Console;

namespace NewsBot.Hosting;

/// <summary>A progress bar on a terminal, and nothing where there is none. The work tells it what is being done, how much of it is done, and how much there is.</summary>
internal static class PreparationProgress
{
    /// <summary>Shows the progress of <paramref name="work"/>.</summary>
    public static T Show<T>(Func<Action<string, double, double>, T> work) =>
        IsTerminal ? AnsiConsole.Progress().AutoClear(true).Start(context => work(BarOf(context))) : work((_, _, _) => { });

    /// <summary>Shows the progress of <paramref name="work"/>.</summary>
    public static Task<T> ShowAsync<T>(Func<Action<string, double, double>, Task<T>> work) =>
        IsTerminal ? AnsiConsole.Progress().AutoClear(true).StartAsync(context => work(BarOf(context))) : work((_, _, _) => { });

    private static bool IsTerminal => !Console.IsErrorRedirected && !Console.IsOutputRedirected;

    private static Action<string, double, double> BarOf(ProgressContext context)
    {
        var bar = context.AddTask("Reading");
        return (name, done, total) => (bar.Description, bar.MaxValue, bar.Value) = (name, Math.Max(1, total), done);
    }
}

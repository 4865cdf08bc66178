using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using NewsBot.TestKit;

namespace NewsBot.Clients.Tests;

/// <summary>The program as a process of its own, serving the user's page from a folder of its own, on a free port of this machine.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly ConcurrentQueue<string> printed = new();
    private Process process = null!;

    private RunningBot(string folder, IReadOnlyDictionary<string, string> settings, int port) => (this.folder, this.settings, Address) = (folder, settings, $"http://127.0.0.1:{port}");

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>All it has written to either output so far.</summary>
    public string Printed => string.Join('\n', printed);

    /// <summary>Its process.</summary>
    public Process Process => process;

    /// <summary>The first number that a query of its database gives.</summary>
    public long Read(string query)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "newsbot.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Starts it and waits until it answers from its sources.</summary>
    /// <param name="more">Settings besides those that keep it to its folder, such as <c>BotFramework:ReplyTimeout</c>.</param>
    public static async Task<RunningBot> StartAsync(IReadOnlyDictionary<string, string>? more = null)
    {
        var bot = new RunningBot(Directory.CreateTempSubdirectory("newsbot-clients-").FullName, more ?? new Dictionary<string, string>(), FreePort());
        await bot.StartProcessAsync();
        return bot;
    }

    /// <summary>Kills it without a warning and starts it again, at the same address and in the same folder.</summary>
    public async Task KillAndRestartAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        await StartProcessAsync();
    }

    /// <summary>Runs another of its commands beside it, in the same folder, to the end.</summary>
    public async Task RunAsync(params IEnumerable<string> command)
    {
        using var other = Process.Start(Start(command))!;
        var error = other.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await other.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(other.ExitCode == 0, $"newsbot ended with {other.ExitCode}: {await error}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private ProcessStartInfo Start(IEnumerable<string> command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), .. command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var own = new Dictionary<string, string>
        {
            ["Serving:Url"] = Address,
            ["Serving:PublicUrl"] = Address,
            ["Storage:DatabasePath"] = Path.Combine(folder, "newsbot.db"),
            ["Search:IndexPath"] = Path.Combine(folder, "index"),
            ["Sources:Paths:0"] = RepositoryFiles.Page,
        };
        foreach (var (name, value) in own.Concat(settings))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    private async Task StartProcessAsync()
    {
        process = Process.Start(Start(["serve"]))!;
        process.OutputDataReceived += (_, line) => printed.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => printed.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilReadyAsync();
    }

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Patience && !process.HasExited)
        {
            try
            {
                if ((await client.GetAsync("/readyz", TestContext.Current.CancellationToken)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"The bot did not get ready:\n{Printed}");
    }
}

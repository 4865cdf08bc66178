using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Benchmarks.Parts;
using NewsBot.Benchmarks.WholePath;
using NewsBot.Core.Conversations;
using NewsBot.TestKit;

namespace NewsBot.Benchmarks.Replaying;

/// <summary>
/// <c>replaying</c>: how long do many recorded conversations take to be played again, beside the bare turns; how much memory; and is it the same with two at a time?
/// </summary>
internal static class ReplayingCommand
{
    /// <summary>The word that starts it.</summary>
    public const string Name = "replaying";

    /// <summary>Runs it and returns the exit code: 0 done, 1 the replays differ from each other or from the recording.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var conversations = new Option<int>("--conversations") { Description = "How many conversations.", DefaultValueFactory = _ => 1_000 };
        var turns = new Option<int>("--turns") { Description = "How many turns each has.", DefaultValueFactory = _ => 10 };
        var command = new RootCommand("Measures newsbot replay against bare turns.") { conversations, turns };
        command.SetAction(parsed => MeasureAsync(parsed.GetValue(conversations), parsed.GetValue(turns)));
        return command.Parse(args).InvokeAsync();
    }

    private static async Task<int> MeasureAsync(int conversations, int turns)
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-replaying-").FullName;
        try
        {
            var (questions, count) = (QuestionSample.Read(RepositoryFiles.Questions), conversations * turns);
            Write(Path.Combine(folder, "all"), questions, conversations, turns);
            Write(Path.Combine(folder, "one"), questions, 1, 1);
            var recording = await ReplayAsync(folder, "all", "--exact", "--update", "--only", "failed");
            await ReplayAsync(folder, "one", "--exact", "--update");

            var start = await ReplayAsync(folder, "one");
            var one = await ReplayAsync(folder, "all", "--exact", "--parallel", "1");
            var two = await ReplayAsync(folder, "all", "--exact", "--parallel", "2");
            var bare = await BareAsync(questions, count);

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{conversations} conversations of {turns} turns; the start, {start.Time.TotalSeconds:F1} s, is taken off"));
            Print("recording them by --update", recording);
            Print("--parallel 1", one);
            Print("--parallel 2", two);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare turns, one after the other: {bare.TotalMilliseconds / count:F2} ms a turn"));
            var same = (one.ExitCode, one.Output) == (two.ExitCode, two.Output);
            Console.WriteLine($"outputs and reports {(same ? "are the same" : "DIFFER")}; exit codes {one.ExitCode} and {two.ExitCode}");
            return same && one.ExitCode == 0 ? 0 : 1;

            void Print(string name, Replayed run)
            {
                var each = (run.Time - start.Time).TotalMilliseconds / count;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {run.Time.TotalSeconds:F1} s, {each:F2} ms a turn, {each / (bare.TotalMilliseconds / count):F2} times a bare one; peak {run.PeakBytes / 1048576.0:F0} MB"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Conversations with replies that nobody has given yet.</summary>
    private static void Write(string folder, IReadOnlyList<string> questions, int conversations, int turns)
    {
        Directory.CreateDirectory(folder);
        for (var conversation = 0; conversation < conversations; conversation++)
        {
            var activities = new JsonArray();
            for (var turn = 0; turn < turns; turn++)
            {
                // Steps that share no factor with each other, so that conversations are not alike.
                var question = questions[((conversation * 7) + (turn * 31)) % questions.Count];
                var (user, bot) = (new JsonObject { ["id"] = "user", ["role"] = "user" }, new JsonObject { ["id"] = "bot", ["name"] = "NewsBot", ["role"] = "bot" });
                activities.Add((JsonNode)new JsonObject { ["type"] = "message", ["id"] = $"q{turn}", ["timestamp"] = "2022-03-10T08:00:00Z", ["from"] = user, ["text"] = question });
                activities.Add((JsonNode)new JsonObject { ["type"] = "message", ["id"] = $"a{turn}", ["timestamp"] = "2022-03-10T08:00:00Z", ["replyToId"] = $"q{turn}", ["from"] = bot, ["text"] = "-", ["channelData"] = new JsonObject { ["newsbot"] = new JsonObject { ["outcome"] = "answered" } } });
            }

            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{conversation:D5}.transcript")), activities.ToJsonString());
        }
    }

    private static async Task<Replayed> ReplayAsync(string folder, string conversations, params string[] options)
    {
        var report = Path.Combine(folder, "report.json");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), "replay", Path.Combine(folder, conversations), .. options, "--report", "json", "-o", report, "--source", RepositoryFiles.Page];
        Array.ForEach(arguments, start.ArgumentList.Add);
        var (clock, peak) = (Stopwatch.StartNew(), 0L);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        while (!process.WaitForExit(50))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It has just ended.
            }
        }

        var time = clock.Elapsed;
        return new(process.ExitCode, time, peak, await output + Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(report))));
    }

    /// <summary>The same questions in the same order by the runner alone, which remembers none of them.</summary>
    private static async Task<TimeSpan> BareAsync(IReadOnlyList<string> questions, int count)
    {
        using var bot = new TemporaryNewsBot();
        bot.Build(new PageArticles().Real);
        using var services = bot.Start();
        var runner = services.GetRequiredService<TurnRunner>();
        await AskAsync(Math.Min(count, 500));
        var clock = Stopwatch.StartNew();
        await AskAsync(count);
        return clock.Elapsed;

        async Task AskAsync(int number)
        {
            for (var index = 0; index < number; index++)
            {
                await runner.RunAsync(new IncomingMessage(questions[index % questions.Count]), CancellationToken.None);
            }
        }
    }

    private sealed record Replayed(int ExitCode, TimeSpan Time, long PeakBytes, string Output);
}

using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Benchmarks.WholePath;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;
using NewsBot.TestKit;

namespace NewsBot.Benchmarks.Ingestion;

/// <summary>
/// <c>ingestion</c>: how long does it take to read so many articles, beside Lucene alone; what is left after a kill; how soon is an edit in the answers?
/// </summary>
internal static class IngestionCommand
{
    /// <summary>What the program is called with.</summary>
    public const string Name = "ingestion";

    private const int Seed = 20_220_310;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs it and returns the exit code: 0 done, 1 something was wrong.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var articles = new Option<int>("--articles") { Description = "How many articles.", DefaultValueFactory = _ => 10_000 };
        var perFile = new Option<int>("--per-file") { Description = "How many articles a file has.", DefaultValueFactory = _ => 500 };
        var source = new Option<string[]>("--source") { Description = "Files or folders of articles, as newsbot reads them, in this order; without it, the page in seeds.", HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
        var kills = new Option<int>("--kills") { Description = "How often a second ingestion is killed.", DefaultValueFactory = _ => 0 };
        var edits = new Option<int>("--edits") { Description = "How many edits are timed.", DefaultValueFactory = _ => 5 };
        var command = new RootCommand("Measures reading, killing and updating.") { articles, perFile, source, kills, edits };
        command.SetAction(parsed => MeasureAsync(parsed.GetValue(articles), parsed.GetValue(perFile), parsed.GetValue(source) is { Length: > 0 } given ? given : [RepositoryFiles.Page], parsed.GetValue(kills), parsed.GetValue(edits)));
        return command.Parse(args).InvokeAsync();
    }

    private static async Task<int> MeasureAsync(int articles, int perFile, IReadOnlyList<string> sources, int kills, int edits)
    {
        var root = Directory.CreateTempSubdirectory("newsbot-benchmark-").FullName;
        try
        {
            var inbox = Path.Combine(root, "inbox");
            WriteFiles(inbox, articles, perFile, sources);
            var place = new Workplace(Directory.CreateDirectory(Path.Combine(root, "one")).FullName, inbox);

            // 1. Reading, and Lucene alone.
            var read = IngestionRun.Ingest(place);
            var alone = IngestionRun.LuceneAlone(place, Path.Combine(root, "alone"));
            var (_, counts) = place.Indexed();
            Line($"{articles:N0} articles in files of {perFile:N0}; stored and indexed: {counts.Articles:N0} articles, {counts.Passages:N0} passages");
            Line($"  ours          {read.Time.TotalSeconds,8:F1} s  {articles / read.Time.TotalSeconds,8:F0} articles/s   processor {read.Processor.TotalSeconds:F0} s, peak memory {Megabytes(read.PeakBytes)}, index {Megabytes(place.IndexBytes)}, database {Megabytes(place.DatabaseBytes)}");
            Line($"  Lucene alone  {alone.TotalSeconds,8:F1} s  {counts.Articles / alone.TotalSeconds,8:F0} articles/s   ours takes {read.Time / alone:F2} times as long");

            // 2. Kills.
            var sound = kills == 0 || Kill(new Workplace(Directory.CreateDirectory(Path.Combine(root, "two")).FullName, inbox), place, kills, read.Time);

            // 3. Edits.
            await EditAsync(place, edits);
            return sound ? 0 : 1;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static bool Kill(Workplace place, Workplace undisturbed, int kills, TimeSpan whole)
    {
        var sound = true;
        var same = KillRun.Run(place, undisturbed, kills, whole, Seed, kill =>
        {
            sound &= kill.IsWhole;
            Line($"  killed after {kill.After.TotalSeconds,6:F2} s: {kill.Files,4} files, {kill.Versions,7:N0} versions, {(kill.IsWhole ? "whole" : "NOT WHOLE")}");
        });
        Line($"  in the end archive and index are {(same ? "the same as undisturbed" : "NOT THE SAME")}");
        return sound && same;
    }

    private static async Task EditAsync(Workplace place, int edits)
    {
        using var process = place.Start("serve");
        using var client = new HttpClient { BaseAddress = Workplace.Address };
        try
        {
            var update = new UpdateRun(client);
            Line($"  serve: ready after {(await update.ReadyAsync()).TotalSeconds:F1} s");
            var files = Directory.EnumerateFiles(place.Inbox).Order(StringComparer.Ordinal).ToList();

            // The inbox is looked through once before edits are noticed at once.
            await Task.Delay(TimeSpan.FromSeconds(5));
            var times = new List<TimeSpan>();
            for (var edit = 1; edit <= edits; edit++)
            {
                times.Add(await update.EditAsync(files[edit % files.Count], edit));
            }

            Line($"  from saving an edited file to the answer: {string.Join(", ", times.Select(time => time.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture)))} s");
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static void WriteFiles(string folder, int articles, int perFile, IReadOnlyList<string> sources)
    {
        Directory.CreateDirectory(folder);
        Line($"writing {articles:N0} articles");
        using var bot = new TemporaryNewsBot();
        using var services = bot.Services();
        var supply = new ArticleSupply(services.GetRequiredService<SourceReader>(), sources, problem => Console.Error.WriteLine(problem));
        foreach (var (chunk, number) in supply.Take(articles).Chunk(perFile).Select((chunk, number) => (chunk, number)))
        {
            File.WriteAllLines(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:D5}.jsonl")), chunk.Select(LineOf));
        }
    }

    private static string LineOf(Article article) => new JsonObject
    {
        ["id"] = article.Id.Value,
        ["title"] = article.Headline,
        ["text"] = article.Text,
        ["date"] = article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["newspaper"] = article.Newspaper,
    }.ToJsonString(Plain);

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:N0} MB");

    private static void Line(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

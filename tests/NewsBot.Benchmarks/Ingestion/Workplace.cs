using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Core.Archive;
using NewsBot.Search;
using NewsBot.Search.Indexing;
using NewsBot.Storage;

namespace NewsBot.Benchmarks.Ingestion;

/// <summary>A folder with a database, an index and an inbox of its own, and the program run in it as a process.</summary>
internal sealed class Workplace(string root, string inbox)
{
    /// <summary>The address that the program serves under.</summary>
    public static Uri Address { get; } = new("http://127.0.0.1:45978");

    /// <summary>The files to be read.</summary>
    public string Inbox => inbox;

    /// <summary>The size of the index, in bytes.</summary>
    public long IndexBytes => new DirectoryInfo(IndexPath).EnumerateFiles().Sum(file => file.Length);

    /// <summary>The size of the database, in bytes.</summary>
    public long DatabaseBytes => new DirectoryInfo(root).EnumerateFiles("newsbot.db*").Sum(file => file.Length);

    private string IndexPath => Path.Combine(root, "index");

    private string DatabasePath => Path.Combine(root, "newsbot.db");

    /// <summary>Starts <c>newsbot ARGS</c> here.</summary>
    public Process Start(params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "newsbot.dll"));
        foreach (var argument in args)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Search__IndexPath"] = IndexPath;
        start.Environment["Storage__DatabasePath"] = DatabasePath;
        start.Environment["Sources__Paths__0"] = Directory.EnumerateFiles(inbox).Order(StringComparer.Ordinal).First();
        start.Environment["Inbox__Folder"] = inbox;
        start.Environment["Serving__Url"] = Address.ToString().TrimEnd('/');
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>What works on the database and index from inside this process.</summary>
    public ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(TimeProvider.System);
        services.AddNewsBotSearch();
        services.AddNewsBotStorage();
        services.Configure<SearchOptions>(search => search.IndexPath = IndexPath);
        services.Configure<StorageOptions>(storage => storage.DatabasePath = DatabasePath);
        return services.BuildServiceProvider();
    }

    /// <summary>The archive's versions in the order of their changes, each with a hash of what answers come from.</summary>
    public IReadOnlyList<string> Versions()
    {
        using var services = Services();
        var archive = services.GetRequiredService<INewsArchive>();
        var (versions, last) = (new List<string>(), 0L);
        while (archive.ChangesAfter(last, 1000) is { Count: > 0 } changes)
        {
            versions.AddRange(changes.Select(change => $"{change.Id} {(change.Current is { } article ? ContentHash.Of(article) : "-")}"));
            last = changes[^1].Number;
        }

        return versions;
    }

    /// <summary>What the index finds, brought up to date, in the order of ids.</summary>
    public (IReadOnlyList<string> Articles, IndexCounts Counts) Indexed()
    {
        using var services = Services();
        var updater = services.GetRequiredService<IndexUpdater>();
        if (updater.TryBegin(checkAll: true))
        {
            updater.CatchUp(_ => { }, CancellationToken.None);
            updater.End();
        }

        var articles = services.GetRequiredService<Core.Newspapers.IArticleStore>();
        return ([.. articles.List(0, articles.Count).Select(article => $"{article.Id} {ContentHash.Of(article)}").Order(StringComparer.Ordinal)], services.GetRequiredService<NewsIndex>().Counts);
    }

    /// <summary>How many versions were read from each file.</summary>
    public IReadOnlyDictionary<string, int> VersionsOfFile()
    {
        using var services = Services();
        var archive = services.GetRequiredService<INewsArchive>();
        return Enum.GetValues<VersionState>().SelectMany(state => archive.List(state, 0, int.MaxValue)).GroupBy(version => version.File).ToDictionary(file => file.Key, file => file.Count());
    }
}

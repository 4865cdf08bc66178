using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Core;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Sources;
using NewsBot.Search;
using NewsBot.Search.Indexing;
using NewsBot.TestKit;

namespace NewsBot.Benchmarks.WholePath;

/// <summary>NewsBot at its default settings, without a channel, over an index in a temporary folder, which goes when this object is disposed of.</summary>
internal sealed class TemporaryNewsBot : IDisposable
{
    private const string Fingerprint = "benchmark";

    /// <summary>The folder of the index.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("newsbot-benchmark-").FullName;

    /// <summary>The size of the index.</summary>
    public long Bytes => new DirectoryInfo(Folder).EnumerateFiles().Sum(file => file.Length);

    /// <summary>Builds the index.</summary>
    public (IndexCounts Counts, TimeSpan Time) Build(IEnumerable<Article> articles)
    {
        using var services = Services();
        var start = Stopwatch.GetTimestamp();
        var counts = services.GetRequiredService<NewsIndex>().Build(Fingerprint, articles);
        return (counts, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>The bot as it is after a start: the index open, nothing remembered.</summary>
    public ServiceProvider Start()
    {
        var services = Services();
        return services.GetRequiredService<NewsIndex>().TryOpen(Fingerprint) ? services : throw new InvalidOperationException("The index was not built.");
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The services, the index not yet open.</summary>
    public ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddNewsBotCore();
        services.AddNewsBotIngestion();
        services.AddNewsBotSearch();
        services.Configure<SearchOptions>(search => search.IndexPath = Folder);
        services.Configure<SourceOptions>(sources => sources.Paths.Add(RepositoryFiles.Page));
        return services.BuildServiceProvider();
    }
}

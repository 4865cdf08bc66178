using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using NewsBot.Search;
using NewsBot.Search.Indexing;
using NewsBot.Storage;
using NewsBot.TestKit;

namespace NewsBot.Tests.Intake;

/// <summary>The environment variable NEWSBOT_KILLS sets how often the program is killed; 3 without it.</summary>
public sealed class KillTests : IDisposable
{
    private const int Files = 25;
    private const int PerFile = 12;
    private readonly Workplace undisturbed = new();
    private readonly Workplace killed = new();

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 3;

    public void Dispose()
    {
        undisturbed.Dispose();
        killed.Dispose();
    }

    [Fact]
    public async Task Ingest_KilledAtRandomMomentsAndStartedAgain_StoresAndIndexesTheSame()
    {
        WriteNews(undisturbed.Inbox);
        await undisturbed.RunAsync("ingest", undisturbed.Inbox);
        var (expected, indexed) = (Stored(undisturbed), Indexed(undisturbed));
        var random = new Random(20_220_310);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = NewsBotProcess.Start(killed.Environment, ["ingest", undisturbed.Inbox]);
            process.WaitForExit(TimeSpan.FromMilliseconds(random.Next(300, 2500)));
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            // What is there is a beginning of what there will be.
            var stored = File.Exists(killed.DatabasePath) ? Stored(killed) : [];
            Assert.Equal(expected.Take(stored.Count), stored);
            Assert.Equal(0, stored.Count % PerFile);
        }

        await killed.RunAsync("ingest", undisturbed.Inbox);

        Assert.Equal(expected, Stored(killed));
        Assert.Equal(Files * PerFile, expected.Count);
        Assert.Equal(indexed, Indexed(killed));
    }

    /// <summary>Invented articles, each a different choice of the same sentences.</summary>
    private static void WriteNews(string folder)
    {
        var sentences = (InventedNews.Footpath + InventedNews.Library + InventedNews.Wells).Split('。', StringSplitOptions.RemoveEmptyEntries);
        var random = new Random(1);
        for (var file = 0; file < Files; file++)
        {
            File.WriteAllLines(Path.Combine(folder, $"{file:D3}.jsonl"), Enumerable.Range(file * PerFile, PerFile).Select(number =>
                $$"""{"id":"{{number}}","title":"第{{number}}号新闻","text":"第{{number}}号：{{string.Concat(sentences.OrderBy(_ => random.Next()).Take(4).Select(sentence => sentence + "。"))}}"}"""));
        }
    }

    private static List<string> Stored(Workplace place)
    {
        using var services = Services(place);
        return [.. services.GetRequiredService<INewsArchive>().ChangesAfter(0, int.MaxValue).Select(change => $"{change.Id} {(change.Current is { } article ? ContentHash.Of(article) : "-")}")];
    }

    private static (IndexCounts Counts, string Articles) Indexed(Workplace place)
    {
        using var services = Services(place);
        var updater = services.GetRequiredService<IndexUpdater>();
        Assert.True(updater.TryOpen() && updater.IsUpToDate);
        var articles = services.GetRequiredService<IArticleStore>();
        return (services.GetRequiredService<NewsIndex>().Counts, string.Join('\n', articles.List(0, articles.Count).Select(article => $"{article.Id} {ContentHash.Of(article)}").Order(StringComparer.Ordinal)));
    }

    private static ServiceProvider Services(Workplace place)
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(TimeProvider.System);
        services.AddNewsBotSearch();
        services.AddNewsBotStorage();
        services.Configure<SearchOptions>(search => search.IndexPath = place.IndexPath);
        services.Configure<StorageOptions>(storage => storage.DatabasePath = place.DatabasePath);
        return services.BuildServiceProvider();
    }
}

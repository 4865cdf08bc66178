using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Benchmarks.WholePath;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Benchmarks.Parts;

/// <summary>How long does it take to find passages, and how does that grow with the newspaper?</summary>
public class FindingPassages : IDisposable
{
    private readonly TemporaryNewsBot bot = new();
    private IReadOnlyList<NewsQuery> queries = [];
    private ServiceProvider? services;
    private IPassageSource? source;

    /// <summary>Articles in the index; beyond the page's own they are recombined.</summary>
    [Params(8, 1_000)]
    public int Articles { get; set; }

    /// <summary>Builds the index and reads the questions.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _ = bot.Build(new PageArticles().Take(Articles));
        services = bot.Start();
        source = services.GetRequiredService<IPassageSource>();
        queries = SeedQuestions.Read(services);
    }

    /// <summary>Removes the index.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        services?.Dispose();
        bot.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ten passages for a question.</summary>
    [Benchmark(OperationsPerInvoke = SeedQuestions.Count)]
    public async Task<int> Find()
    {
        var found = 0;
        foreach (var query in queries)
        {
            found += (await source!.FindAsync(query, 10, CancellationToken.None)).Passages.Count;
        }

        return found;
    }
}

using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Benchmarks.WholePath;
using NewsBot.Core.Answering;
using NewsBot.Core.Citations;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Benchmarks.Parts;

/// <summary>How long does it take to write an answer from passages that were found, and to check it?</summary>
public class WritingAnAnswer : IDisposable
{
    private readonly TemporaryNewsBot bot = new();
    private IReadOnlyList<(NewsQuery Query, Evidence Evidence)> found = [];
    private IReadOnlyList<Draft> drafts = [];
    private ServiceProvider? services;
    private IAnswerWriter? writer;
    private CitationChecker? checker;

    /// <summary>Finds the evidence for all questions.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        _ = bot.Build(new PageArticles().Real);
        services = bot.Start();
        writer = services.GetRequiredService<IAnswerWriter>();
        checker = services.GetRequiredService<CitationChecker>();
        var (source, selector) = (services.GetRequiredService<IPassageSource>(), services.GetRequiredService<PassageSelector>());
        var evidence = new List<(NewsQuery, Evidence)>();
        foreach (var query in SeedQuestions.Read(services))
        {
            evidence.Add((query, selector.Select(query, await source.FindAsync(query, 60, CancellationToken.None))));
        }

        found = evidence;
        drafts = [.. await Task.WhenAll(found.Select(async pair => await writer.WriteAsync(pair.Query, pair.Evidence, CancellationToken.None)))];
    }

    /// <summary>Removes the index.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        services?.Dispose();
        bot.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Scores, judges and trims the sentences of ten passages.</summary>
    [Benchmark(OperationsPerInvoke = SeedQuestions.Count)]
    public async Task<int> Write()
    {
        var sentences = 0;
        foreach (var (query, evidence) in found)
        {
            sentences += (await writer!.WriteAsync(query, evidence, CancellationToken.None)).Sentences.Count;
        }

        return sentences;
    }

    /// <summary>Compares the sentences with the stored articles.</summary>
    [Benchmark(OperationsPerInvoke = SeedQuestions.Count)]
    public int Check()
    {
        var passed = 0;
        foreach (var draft in drafts)
        {
            passed += checker!.Check(draft) is null ? 0 : 1;
        }

        return passed;
    }
}

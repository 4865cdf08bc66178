using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Conversations;

namespace NewsBot.Benchmarks.WholePath;

/// <summary>Measures a full ask against plain Lucene.NET searches over the same index.</summary>
/// <param name="supply">Where the articles come from.</param>
/// <param name="warmUp">Questions asked before the clock runs.</param>
/// <param name="timed">Questions timed; none of them is among <paramref name="warmUp"/>.</param>
/// <param name="byField">Whether each field of the text is searched alone too, and its postings counted.</param>
internal sealed class WholePathRun(ArticleSupply supply, IReadOnlyList<string> warmUp, IReadOnlyList<string> timed, bool byField)
{
    /// <summary>Builds an index of <paramref name="articles"/> articles and measures with each number of clients.</summary>
    public IndexResult Measure(int articles, IReadOnlyList<int> clients)
    {
        using var bot = new TemporaryNewsBot();
        var (counts, time) = bot.Build(supply.Take(articles));
        using var index = new PlainIndex(bot.Folder);
        return new IndexResult(
            counts.Articles,
            Math.Min(supply.Real, counts.Articles),
            counts.Passages,
            time.TotalSeconds,
            bot.Bytes / 1024.0 / 1024.0,
            Started(bot, index, Allocations),
            byField ? FieldPostingsCounter.Count(index, timed) : [],
            [.. clients.Select(count => Started(bot, index, contenders => Measure(contenders, count)))]);
    }

    /// <summary>Every measurement has a bot of its own, warmed up, so that none has articles in memory that another one read.</summary>
    private T Started<T>(TemporaryNewsBot bot, PlainIndex index, Func<IReadOnlyList<Contender>, T> measure)
    {
        using var services = bot.Start();
        var contenders = Contender.All(services.GetRequiredService<TurnRunner>(), index, byField);
        _ = Race.Run(contenders, warmUp, 1);
        return measure(contenders);
    }

    /// <summary>Counted for the whole process, so one contender has all its questions before the next one comes.</summary>
    private IReadOnlyList<Allocation> Allocations(IReadOnlyList<Contender> contenders) => [.. contenders.Select(contender =>
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var question in timed)
        {
            _ = contender.Ask(question).GetAwaiter().GetResult();
        }

        return new Allocation(contender.Name, (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / timed.Count);
    })];

    private ClientsResult Measure(IReadOnlyList<Contender> contenders, int clients)
    {
        var results = Race.Run(contenders, timed, clients);
        var times = contenders.Zip(results, TimesOf).ToList();
        var turns = results[0].Laps.Select(lap => lap.Turn!).ToList();
        return new ClientsResult(
            clients,
            turns.Count,
            turns.Count(turn => turn.Outcome is TurnOutcome.Answered),
            turns.Count(turn => turn.Outcome is TurnOutcome.Failed),
            Percentiles.Of(turns.Select(turn => turn.Times.Search), 0.5),
            Percentiles.Of(turns.Select(turn => turn.Times.Answer), 0.5),
            turns.Sum(turn => turn.Times.Search.TotalSeconds) / turns.Sum(turn => turn.Times.Total.TotalSeconds),
            times,
            [.. times.Skip(1).Select(plain => new AskRatio(plain.Name, times[0].Median / plain.Median, times[0].P95 / plain.P95, plain.PerSecond / times[0].PerSecond))]);
    }

    private static ContenderTimes TimesOf(Contender contender, RaceResult result)
    {
        var times = result.Laps.Select(lap => lap.Time).ToList();
        return new ContenderTimes(contender.Name, Percentiles.Of(times, 0.5), Percentiles.Of(times, 0.95), Percentiles.Of(times, 0.99), times.Count / result.Time.TotalSeconds);
    }
}

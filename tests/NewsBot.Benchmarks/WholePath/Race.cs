using System.Diagnostics;
using NewsBot.Core.Conversations;

namespace NewsBot.Benchmarks.WholePath;

/// <summary>What one question took.</summary>
/// <param name="Time">From asking to the answer.</param>
/// <param name="Turn">What came of it, where it was a full ask.</param>
internal readonly record struct Lap(TimeSpan Time, Turn? Turn);

/// <summary>All that one contender did.</summary>
/// <param name="Laps">Its questions.</param>
/// <param name="Time">How long it was its turn, from the first client's start to the last client's end, added up.</param>
internal sealed record RaceResult(IReadOnlyList<Lap> Laps, TimeSpan Time);

/// <summary>
/// Times contenders on the same questions in turns, so that what else the machine does hits all alike:
/// <list type="number">
/// <item>the clients share out the questions;</item>
/// <item>a heat is a few questions a client; each contender has the same heat, all clients at once, before the next heat comes;</item>
/// <item>with every heat another contender is first, and every second time the order is reversed, because the first one warms the caches for the rest.</item>
/// </list>
/// </summary>
internal static class Race
{
    /// <summary>How many questions a client asks in a heat where there are several, so that they mostly run side by side.</summary>
    private const int HeatQuestions = 5;

    /// <summary>The results, in the order of <paramref name="contenders"/>.</summary>
    public static IReadOnlyList<RaceResult> Run(IReadOnlyList<Contender> contenders, IReadOnlyList<string> questions, int clients)
    {
        // 1. Share out.
        var shares = Enumerable.Range(0, clients).Select(client => questions.Where((_, at) => at % clients == client).Chunk(clients == 1 ? 1 : HeatQuestions).ToList()).ToList();
        var laps = shares.Select(_ => contenders.Select(_ => new List<Lap>()).ToList()).ToList();
        var times = new TimeSpan[contenders.Count];

        // 2. Heats.
        using var barrier = new Barrier(clients);
        var threads = Enumerable.Range(0, clients).Select(client => new Thread(() => RunClient(client))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return [.. contenders.Select((_, at) => new RaceResult([.. laps.SelectMany(client => client[at])], times[at]))];

        void RunClient(int client)
        {
            for (var heat = 0; heat < shares[0].Count; heat++)
            {
                IReadOnlyList<string> asked = heat < shares[client].Count ? shares[client][heat] : [];
                foreach (var at in OrderOf(heat, contenders.Count))
                {
                    barrier.SignalAndWait();
                    var start = Stopwatch.GetTimestamp();
                    laps[client][at].AddRange(asked.Select(question => RunLap(contenders[at], question)));
                    barrier.SignalAndWait();
                    if (client == 0)
                    {
                        times[at] += Stopwatch.GetElapsedTime(start);
                    }
                }
            }
        }
    }

    // 3. Who is first.
    private static IEnumerable<int> OrderOf(int heat, int contenders)
    {
        var order = Enumerable.Range(0, contenders).Select(at => (at + heat) % contenders);
        return heat / contenders % 2 == 0 ? order : order.Reverse();
    }

    private static Lap RunLap(Contender contender, string question)
    {
        var start = Stopwatch.GetTimestamp();
        var turn = contender.Ask(question).GetAwaiter().GetResult();
        return new Lap(Stopwatch.GetElapsedTime(start), turn);
    }
}

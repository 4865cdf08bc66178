namespace NewsBot.Evaluation.Statistics;

/// <summary>A short, always equal run of chance (SplitMix64: Steele, Lea, Flood, Fast splittable pseudorandom number generators, 2014), so that two evaluations of the same results print the same.</summary>
internal sealed class SeededNumbers(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next number, from 0 to <paramref name="count"/> less 1, each as likely as another.</summary>
    public int Next(int count)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)Math.BigMul(mixed ^ (mixed >> 31), (ulong)count, out _);
    }
}

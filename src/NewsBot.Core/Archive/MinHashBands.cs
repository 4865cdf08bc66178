namespace NewsBot.Core.Archive;

/// <summary>
/// Finds texts that may be near copies without comparing each with each: the least value of every of many hash functions over a text's shingles is the same
/// in two texts as often as they resemble one another (MinHash: Broder 1997), and texts that agree in all values of a band are worth comparing (banding:
/// Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
/// </summary>
public static class MinHashBands
{
    /// <summary>With ten bands of four, 99.5% of the pairs that resemble one another by 0.8 are found, 94% of those by 0.7, and one in 16,000 of those by 0.05.</summary>
    private const int Bands = 10;
    private const int Rows = 4;

    /// <summary>A text with fewer runs (a caption, a notice of a line) says too little to be told from others by its runs.</summary>
    private const int FewestRuns = 40;

    private static readonly ulong[] Factors = [.. Numbers(0x9E3779B97F4A7C15).Take(Bands * Rows).Select(number => number | 1)];

    /// <summary>The bands of a text, one number each; none where the text is too short to tell.</summary>
    public static IReadOnlyList<long> Of(Shingles shingles)
    {
        if (shingles.Count < FewestRuns)
        {
            return [];
        }

        Span<ulong> least = stackalloc ulong[Bands * Rows];
        least.Fill(ulong.MaxValue);
        foreach (var run in shingles.Runs)
        {
            var mixed = Mix(run);
            for (var function = 0; function < least.Length; function++)
            {
                // Multiply-shift (Dietzfelbinger et al. 1997): an odd factor, the upper half kept.
                least[function] = Math.Min(least[function], (mixed * Factors[function]) >> 32);
            }
        }

        var bands = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var value = (ulong)band;
            foreach (var minimum in least.Slice(band * Rows, Rows))
            {
                value = Mix(value ^ minimum);
            }

            bands[band] = (long)value;
        }

        return bands;
    }

    private static IEnumerable<ulong> Numbers(ulong seed)
    {
        while (true)
        {
            seed += 0x9E3779B97F4A7C15;
            yield return Mix(seed);
        }
    }

    /// <summary>The finishing step of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

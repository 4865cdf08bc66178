namespace NewsBot.Core.Archive;

/// <summary>What the reading of files came to.</summary>
/// <param name="Read">Articles read.</param>
/// <param name="Added">Those not stored before, updates among them.</param>
/// <param name="Updated">Those of the added that took an older version's place.</param>
/// <param name="Copies">Those of the added that say nearly the same as an article of another paper or page.</param>
/// <param name="Duplicates">Those that were stored already, word for word.</param>
/// <param name="Waiting">Those of the added that wait until a person accepts them.</param>
/// <param name="Gone">Articles that no longer stand in their file; they stay stored, and answers still come from them.</param>
public sealed record IntakeOutcome(int Read, int Added, int Updated, int Copies, int Duplicates, int Waiting, int Gone)
{
    /// <summary>Nothing read.</summary>
    public static IntakeOutcome None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public IntakeOutcome Plus(IntakeOutcome other) =>
        new(Read + other.Read, Added + other.Added, Updated + other.Updated, Copies + other.Copies, Duplicates + other.Duplicates, Waiting + other.Waiting, Gone + other.Gone);
}

using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Archives;

/// <summary>Counts what an archive unpacks to.</summary>
internal sealed class UnpackingBudget(SourceOptions options)
{
    /// <summary>Up to this many bytes, a file may be as tightly packed as it likes: a page of blanks is no bomb.</summary>
    private const long AlwaysAllowed = 1024 * 1024;

    private long left = options.MaxArchiveMegabytes * 1024L * 1024L;

    /// <summary>Whether no more may be unpacked.</summary>
    public bool IsSpent => Interlocked.Read(ref left) <= 0;

    /// <summary>What to say of a file that unpacks to too many times its size.</summary>
    public string BombMessage => $"it unpacks to more than {options.MaxArchiveRatio} times its size, as zip bombs do; if it is not one, unpack it first or raise Sources:MaxArchiveRatio.";

    /// <summary>Whether a file of <paramref name="packed"/> bytes may not become <paramref name="unpacked"/>.</summary>
    public bool IsBomb(long packed, long unpacked) => unpacked > AlwaysAllowed && unpacked / Math.Max(1, packed) >= options.MaxArchiveRatio;

    /// <summary>Takes note of bytes unpacked.</summary>
    /// <exception cref="SourceRefusedException">They were too many.</exception>
    public void Spend(int bytes)
    {
        if (Interlocked.Add(ref left, -bytes) < 0)
        {
            throw new SourceRefusedException(SourceProblemKind.TooLarge, $"its archive unpacks to more than {options.MaxArchiveMegabytes:N0} MB; split it, or raise Sources:MaxArchiveMegabytes.");
        }
    }
}

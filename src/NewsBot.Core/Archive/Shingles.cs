using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Archive;

/// <summary>
/// The runs of four neighbouring letters or digits in a text, folded, each as one number: what near copies are told by (shingles: Broder, On the resemblance and
/// containment of documents, 1997).
/// </summary>
public sealed class Shingles
{
    /// <summary>Letters or digits in a run.</summary>
    private const int Length = 4;

    private readonly HashSet<ulong> runs = [];

    /// <summary>The runs of an article's text.</summary>
    public Shingles(Article article)
        : this(article.Text)
    {
    }

    /// <summary>The runs of <paramref name="text"/>.</summary>
    public Shingles(string text)
    {
        var (run, count) = (0UL, 0);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                // Four UTF-16 units fill the 64 bits, so the fifth last falls out by itself.
                run = (run << 16) | TextFolding.Fold(character);
                if (++count >= Length)
                {
                    runs.Add(run);
                }
            }
        }
    }

    /// <summary>How many different runs there are.</summary>
    public int Count => runs.Count;

    /// <summary>The runs, in no order.</summary>
    public IEnumerable<ulong> Runs => runs;

    /// <summary>The share of all runs of the two that both have, 0 to 1 (Jaccard's coefficient, Broder's resemblance).</summary>
    public double Resemblance(Shingles other)
    {
        var shared = Shared(other);
        return shared == 0 ? 0 : (double)shared / (Count + other.Count - shared);
    }

    /// <summary>The share of this text's runs that the other has too, 0 to 1 (Broder's containment).</summary>
    public double ContainedIn(Shingles other) => Count == 0 ? 0 : (double)Shared(other) / Count;

    private int Shared(Shingles other)
    {
        var (small, large) = Count <= other.Count ? (runs, other.runs) : (other.runs, runs);
        return small.Count(large.Contains);
    }
}

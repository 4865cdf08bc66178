using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NewsBot.Core.Associations;

namespace NewsBot.Core.Learning;

/// <summary>Counts how often words stand near each other.</summary>
/// <param name="words">The words that are counted.</param>
internal sealed class WordCompany(IReadOnlyList<string> words)
{
    /// <summary>Words so many places apart still keep company, the nearer the more.</summary>
    private const int Window = 6;

    /// <summary>The exponent that keeps rare words from being everybody's closest company (Levy, Goldberg and Dagan 2015).</summary>
    private const double Smoothing = 0.75;

    private readonly FrozenDictionary<string, int> numbers = words.Select((word, number) => (word, number)).ToFrozenDictionary(pair => pair.word, pair => pair.number);
    private readonly Dictionary<int, float>[] counts = [.. words.Select(_ => new Dictionary<int, float>())];

    /// <summary>Counts the words of a folded text.</summary>
    public void Add(string folded)
    {
        var recent = new List<int>();
        LongestWords.Cut(folded, numbers.GetAlternateLookup<ReadOnlySpan<char>>(), (at, word) =>
        {
            if (word is { } number)
            {
                Meet(recent, number);
            }

            if (folded[at] is '。' or '!' or '?' or ';' or '\n')
            {
                recent.Clear();
            }
        });
    }

    private void Meet(List<int> recent, int number)
    {
        for (var back = 1; back <= Math.Min(Window, recent.Count); back++)
        {
            var other = recent[^back];
            CollectionsMarshal.GetValueRefOrAddDefault(counts[Math.Min(number, other)], Math.Max(number, other), out _) += 1f / back;
        }

        recent.Add(number);
        if (recent.Count > Window)
        {
            recent.RemoveAt(0);
        }
    }

    /// <summary>
    /// For each word the others that it meets more often than chance, and how much: positive pointwise mutual information (Church and Hanks 1990), both
    /// words' frequencies smoothed. The matrix is symmetric.
    /// </summary>
    public (int[] Columns, float[] Values)[] Information()
    {
        var sums = new double[words.Count];
        foreach (var (one, other, count) in Meetings())
        {
            sums[one] += count;
            sums[other] += count;
        }

        var all = sums.Sum();
        var smooth = sums.Select(sum => Math.Pow(sum, Smoothing)).ToArray();
        var scale = 1 / Math.Pow(smooth.Sum(), 2);
        var rows = Enumerable.Range(0, words.Count).Select(_ => new List<(int Column, float Value)>()).ToArray();
        foreach (var (one, other, count) in Meetings().Where(meeting => meeting.Count >= 1))
        {
            var information = (float)Math.Log(count / (all * scale * smooth[one] * smooth[other]));
            if (information > 0 && one != other)
            {
                rows[one].Add((other, information));
                rows[other].Add((one, information));
            }
        }

        return [.. rows.Select(row => row.OrderBy(entry => entry.Column).ToList()).Select(row => (row.Select(entry => entry.Column).ToArray(), row.Select(entry => entry.Value).ToArray()))];
    }

    private IEnumerable<(int One, int Other, float Count)> Meetings() => counts.SelectMany((row, one) => row.OrderBy(entry => entry.Key).Select(entry => (one, entry.Key, entry.Value)));
}

namespace NewsBot.Core.Retrieval;

/// <summary>
/// Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): what stands at place r of a list, counted from 1, gets 1 / (k + r) from it, and the sums
/// decide. It needs no scores that can be compared, only places.
/// </summary>
public static class ReciprocalRanks
{
    /// <summary>Everything in the lists, each once, the highest sum first; of equal sums, what an earlier list has, or has earlier.</summary>
    /// <param name="k">The constant: the larger, the less the first places count beside the later ones.</param>
    /// <param name="lists">The lists, best first and nothing twice in one, each with what its places count.</param>
    public static IReadOnlyList<T> Fuse<T>(double k, params IReadOnlyList<(IReadOnlyList<T> Items, double Weight)> lists)
        where T : notnull
    {
        var sums = new Dictionary<T, double>();
        foreach (var (items, weight) in lists)
        {
            for (var place = 0; place < items.Count; place++)
            {
                sums[items[place]] = sums.GetValueOrDefault(items[place]) + (weight / (k + place + 1));
            }
        }

        return [.. lists.SelectMany(list => list.Items).Distinct().OrderByDescending(item => sums[item])];
    }
}

namespace NewsBot.Core.Conversations;

/// <summary>Remembers a value for each of the last so many keys; the oldest are forgotten first. Safe to use from many threads.</summary>
/// <typeparam name="TKey">What is remembered by.</typeparam>
/// <typeparam name="TValue">What is remembered.</typeparam>
public sealed class RecentEntries<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, (TValue Value, LinkedListNode<TKey> Place)> values = [];
    private readonly LinkedList<TKey> order = new();

    /// <summary>The value of <paramref name="key"/>: the one remembered, or else the one that <paramref name="make"/> gives, which is remembered from now on.</summary>
    /// <returns>The value, and whether it was remembered.</returns>
    public (TValue Value, bool WasThere) GetOrAdd(TKey key, Func<TValue> make)
    {
        lock (gate)
        {
            if (values.TryGetValue(key, out var earlier))
            {
                return (earlier.Value, true);
            }

            while (order.Count >= most)
            {
                Forget(order.First!);
            }

            var value = make();
            values.Add(key, (value, order.AddLast(key)));
            return (value, false);
        }
    }

    /// <summary>Forgets a key, as if it had never been here.</summary>
    public void Remove(TKey key)
    {
        lock (gate)
        {
            if (values.TryGetValue(key, out var entry))
            {
                Forget(entry.Place);
            }
        }
    }

    private void Forget(LinkedListNode<TKey> place)
    {
        values.Remove(place.Value);
        order.Remove(place);
    }
}

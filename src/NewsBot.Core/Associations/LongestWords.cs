using System.Collections.Frozen;

namespace NewsBot.Core.Associations;

/// <summary>Cuts a text into known words, at each place the longest.</summary>
internal static class LongestWords
{
    /// <summary>No word that is looked for is longer, in UTF-16 units.</summary>
    public const int Longest = 6;

    /// <summary>Goes through <paramref name="folded"/> once and calls <paramref name="take"/> with each place and the number of the word that begins there; where none does, with null and one character on.</summary>
    public static void Cut(string folded, FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words, Action<int, int?> take)
    {
        for (var at = 0; at < folded.Length;)
        {
            int? found = null;
            var length = Math.Min(Longest, folded.Length - at);
            for (; length > 0; length--)
            {
                if (words.TryGetValue(folded.AsSpan(at, length), out var number))
                {
                    found = number;
                    break;
                }
            }

            take(at, found);
            at += Math.Max(1, length);
        }
    }
}

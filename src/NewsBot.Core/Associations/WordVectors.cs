using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace NewsBot.Core.Associations;

/// <summary>
/// Words as directions: two words that newspapers use in the same company (涨价, 上调) point the same way. The table <c>word-vectors.bin</c> is written by
/// <c>newsbot associations</c>. A text is cut into the table's own words, the longest first.
/// </summary>
internal sealed class WordVectors
{
    private static readonly Lazy<WordVectors> Own = new(ReadOwn);

    private readonly FrozenDictionary<string, int> numbers;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly float[] values;
    private readonly int dimensions;

    private WordVectors(IReadOnlyList<string> words, int dimensions, float[] values)
    {
        (this.dimensions, this.values) = (dimensions, values);
        numbers = words.Select((word, number) => (word, number)).ToFrozenDictionary(pair => pair.word, pair => pair.number);
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The table that is part of this assembly.</summary>
    public static WordVectors Default => Own.Value;

    /// <summary>The unit vector of the word of that number.</summary>
    public ReadOnlySpan<float> this[int number] => values.AsSpan(number * dimensions, dimensions);

    /// <summary>The numbers of the words of <paramref name="folded"/>, each once, in the order they first stand there.</summary>
    public int[] WordsOf(string folded)
    {
        var found = new List<int>();
        var seen = new HashSet<int>();
        LongestWords.Cut(folded, lookup, (_, word) =>
        {
            if (word is { } number && seen.Add(number))
            {
                found.Add(number);
            }
        });
        return [.. found];
    }

    /// <summary>Whether <paramref name="folded"/> is one of the table's words.</summary>
    public bool Knows(string folded) => numbers.ContainsKey(folded);

    /// <summary>The direction of a word or phrase, of length 1: the table's own, or the sum of its parts'; null where it knows none of them.</summary>
    public float[]? Of(string folded)
    {
        if (numbers.TryGetValue(folded, out var number))
        {
            return this[number].ToArray();
        }

        var sum = new float[dimensions];
        foreach (var part in WordsOf(folded))
        {
            for (var i = 0; i < dimensions; i++)
            {
                sum[i] += values[(part * dimensions) + i];
            }
        }

        return Normalise(sum) ? sum : null;
    }

    /// <summary>How far <paramref name="direction"/> and the closest of <paramref name="words"/> point the same way, −1 to 1; 0 where there are no words.</summary>
    public float Closest(ReadOnlySpan<float> direction, ReadOnlySpan<int> words)
    {
        var best = words.Length == 0 ? 0 : -1f;
        foreach (var word in words)
        {
            best = Math.Max(best, Dot(direction, this[word]));
        }

        return best;
    }

    /// <summary>The cosine of two unit vectors. Added up four by four on every machine, so that the same vectors give the same number everywhere.</summary>
    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var left = MemoryMarshal.Cast<float, Vector128<float>>(one);
        var right = MemoryMarshal.Cast<float, Vector128<float>>(other);
        var sum = Vector128<float>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        var dot = Vector128.Sum(sum);
        for (var i = left.Length * Vector128<float>.Count; i < one.Length; i++)
        {
            dot += one[i] * other[i];
        }

        return dot;
    }

    /// <summary>Writes a table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="words">The words.</param>
    /// <param name="dimensions">How many numbers a word has.</param>
    /// <param name="values">The numbers of each word, word after word. A byte is kept of each.</param>
    public static void Write(Stream output, IReadOnlyList<string> words, int dimensions, ReadOnlySpan<float> values)
    {
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(words.Count);
        writer.Write(dimensions);
        for (var word = 0; word < words.Count; word++)
        {
            writer.Write(words[word]);
            var vector = values.Slice(word * dimensions, dimensions);
            var largest = 1e-9f;
            foreach (var value in vector)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            foreach (var value in vector)
            {
                writer.Write((sbyte)Math.Round(127 * value / largest));
            }
        }
    }

    /// <summary>Reads a table.</summary>
    public static WordVectors Read(Stream input)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
        var (count, dimensions) = (reader.ReadInt32(), reader.ReadInt32());
        var (words, values) = (new string[count], new float[count * dimensions]);
        for (var word = 0; word < count; word++)
        {
            words[word] = reader.ReadString();
            var vector = values.AsSpan(word * dimensions, dimensions);
            for (var i = 0; i < dimensions; i++)
            {
                vector[i] = reader.ReadSByte();
            }

            Normalise(vector);
        }

        return new WordVectors(words, dimensions, values);
    }

    private static bool Normalise(Span<float> vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        for (var i = 0; i < vector.Length && length > 0; i++)
        {
            vector[i] /= length;
        }

        return length > 0;
    }

    private static WordVectors ReadOwn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("word-vectors.bin")!;
        using var buffered = new BufferedStream(stream, 1 << 16);
        return Read(buffered);
    }
}

using System.Collections.Frozen;
using System.Reflection;

namespace NewsBot.Core.Chinese;

/// <summary>
/// Makes differences of writing disappear, one character to one character, so that offsets stay true: traditional to simplified characters,
/// full width to half width, capitals to small letters, the several quotation marks and dashes to one each.
/// </summary>
/// <remarks>
/// The character pairs in <c>traditional-simplified.txt</c> are those of ICU's Traditional-Simplified transform; a test in NewsBot.Search.Tests
/// holds the file against ICU.
/// </remarks>
public static class TextFolding
{
    private static readonly char[] Table = BuildTable();

    /// <summary>The folded form of one character.</summary>
    public static char Fold(char character) => Table[character];

    /// <summary>The folded form of <paramref name="text"/>; it has the same length.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, (folded, original) =>
    {
        for (var i = 0; i < original.Length; i++)
        {
            folded[i] = Table[original[i]];
        }
    });

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var character = code is >= 0xFF01 and <= 0xFF5E ? (char)(code - 0xFEE0) : (char)code;
            table[code] = char.IsSurrogate(character) ? character : char.ToLowerInvariant(character);
        }

        foreach (var (from, to) in new (string, char)[] { ("　\u00A0\t\r\n", ' '), ("「」『』“”‘’\"＂", '"'), ("—–―－‐‑─", '-'), ("·•・‧", '·') })
        {
            foreach (var character in from)
            {
                table[character] = to;
            }
        }

        var pairs = ReadPairs();
        foreach (var (traditional, simplified) in pairs)
        {
            // 薴 -> 苧 -> 苎: some simplified forms are themselves written otherwise.
            table[traditional] = pairs.GetValueOrDefault(simplified, simplified);
        }

        return table;
    }

    private static FrozenDictionary<char, char> ReadPairs()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("traditional-simplified.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
    }
}

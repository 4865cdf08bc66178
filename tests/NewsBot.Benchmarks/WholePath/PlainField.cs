using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;
using NewsBot.Search.Analysis;

namespace NewsBot.Benchmarks.WholePath;

/// <summary>A field of the index as a plain Lucene.NET query asks for it. The names are written out here, so that the product's query can change without the measure changing with it.</summary>
/// <param name="Name">Its name in the index.</param>
/// <param name="Weight">What its scores are multiplied by.</param>
/// <param name="Analyzer">What cuts text into its terms.</param>
internal sealed record PlainField(string Name, float Weight, Analyzer Analyzer)
{
    private static readonly Analyzer WordAnalyzer = new IcuWordAnalyzer();
    private static readonly Analyzer PairAnalyzer = new CJKAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty);
    private static readonly Analyzer CharacterAnalyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty);

    /// <summary>Words of the text.</summary>
    public static readonly PlainField Words = new("words", 1, WordAnalyzer);

    /// <summary>Pairs of characters of the text.</summary>
    public static readonly PlainField Pairs = new("pairs", 0.8f, PairAnalyzer);

    /// <summary>Characters of the text.</summary>
    public static readonly PlainField Characters = new("characters", 0.3f, CharacterAnalyzer);

    /// <summary>All fields that the product searched when this was written: those of the text, and the same of the headline.</summary>
    public static readonly IReadOnlyList<PlainField> All =
    [
        Words,
        Pairs,
        Characters,
        new("headlineWords", 0.4f, WordAnalyzer),
        new("headlinePairs", 0.32f, PairAnalyzer),
        new("headlineCharacters", 0.12f, CharacterAnalyzer),
    ];
}

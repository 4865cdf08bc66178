using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Search.Similarities;
using NewsBot.Search.Analysis;

namespace NewsBot.Search.Indexing;

/// <summary>A searched field.</summary>
/// <param name="Name">Its name in the index.</param>
/// <param name="Weight">What a term's BM25 score in it is multiplied by.</param>
/// <param name="OfHeadline">Whether it holds the headline rather than the passage.</param>
internal sealed record SearchedField(string Name, float Weight, bool OfHeadline);

/// <summary>
/// The fields of a passage in the index: words, pairs of characters and characters of its text, and the same of its headline. The weights are those that
/// found most right passages when several mixtures were measured on Chinese question sets.
/// </summary>
internal static class PassageFields
{
    public const string Words = "words";
    public const string Pairs = "pairs";
    public const string Characters = "characters";
    public const string HeadlineWords = "headlineWords";
    public const string HeadlinePairs = "headlinePairs";
    public const string HeadlineCharacters = "headlineCharacters";
    public const string Numbers = "numbers";

    /// <summary>The article's id, on each of its passages.</summary>
    public const string ArticleId = "articleId";

    /// <summary>The newspaper's name, folded, on each passage.</summary>
    public const string Newspaper = "newspaper";

    /// <summary>The day of publication as yyyyMMdd and as MMdd, on each passage.</summary>
    public const string Published = "published";

    /// <summary>The article's id again, only on its first passage, which also stores the article.</summary>
    public const string FirstOf = "firstOf";

    /// <summary>On the first passage of every article, always <see cref="IsFirst"/>: what articles are counted by.</summary>
    public const string First = "first";
    public const string IsFirst = "1";

    public const string Number = "number";
    public const string Start = "start";
    public const string End = "end";
    public const string Headline = "headline";
    public const string Article = "article";

    /// <summary>Among the vectors only: what the vector was made of, shortened to a key.</summary>
    public const string Content = "content";

    /// <summary>Among the vectors only: the vector, four bytes a number, the least telling byte first.</summary>
    public const string Vector = "vector";

    private const float HeadlineWeight = 0.4f;

    /// <summary>The searched fields.</summary>
    public static readonly IReadOnlyList<SearchedField> Searched =
    [
        new(Words, 1, false),
        new(Pairs, 0.8f, false),
        new(Characters, 0.3f, false),
        new(HeadlineWords, HeadlineWeight, true),
        new(HeadlinePairs, HeadlineWeight * 0.8f, true),
        new(HeadlineCharacters, HeadlineWeight * 0.3f, true),
    ];

    /// <summary>What a number's score is multiplied by.</summary>
    public const float NumberWeight = 0.6f;

    /// <summary>The analyzer of all fields, words being cut by <paramref name="words"/>.</summary>
    public static Analyzer AnalyzerOf(Analyzer words)
    {
        var pairs = new CJKAnalyzer(AnalyzerChoice.Version, CharArraySet.Empty);
        var characters = new StandardAnalyzer(AnalyzerChoice.Version, CharArraySet.Empty);
        return new PerFieldAnalyzerWrapper(words, new Dictionary<string, Analyzer>
        {
            [Pairs] = pairs,
            [HeadlinePairs] = pairs,
            [Characters] = characters,
            [HeadlineCharacters] = characters,
        });
    }

    /// <summary>BM25 (Robertson and Walker 1994), with less weight on length than its defaults: passages are of one length, more or less.</summary>
    public static Similarity Similarity { get; } = new FieldSimilarity();

    private sealed class FieldSimilarity : PerFieldSimilarityWrapper
    {
        private readonly BM25Similarity body = new(0.9f, 0.6f);
        private readonly BM25Similarity headline = new(1.2f, 0.5f);

        public override Similarity Get(string field) => field.StartsWith(Headline, StringComparison.Ordinal) ? headline : body;
    }
}

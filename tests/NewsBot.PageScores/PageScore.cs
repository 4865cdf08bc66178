using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;
using NewsBot.TestKit;

namespace NewsBot.PageScores;

/// <summary>What is counted, of one page or of many.</summary>
internal sealed record PageScore
{
    /// <summary>Articles there are.</summary>
    public int True { get; init; }

    /// <summary>Articles found.</summary>
    public int Found { get; init; }

    /// <summary>Places where a body begins or ends, found and true.</summary>
    public int Boundaries { get; init; }

    /// <summary>Articles whose headline is exactly the true one.</summary>
    public int Headlines { get; init; }

    /// <summary>Articles whose body is exactly the true one.</summary>
    public int Bodies { get; init; }

    /// <summary>Characters of the true bodies.</summary>
    public int Characters { get; init; }

    /// <summary>Characters wrong in the bodies found, at most as many as the true body has.</summary>
    public int WrongCharacters { get; init; }

    /// <summary>Precision of the boundaries, 0 to 1.</summary>
    public double Precision => Found == 0 ? 0 : Boundaries / (2.0 * Found);

    /// <summary>Recall of the boundaries, 0 to 1.</summary>
    public double Recall => True == 0 ? 0 : Boundaries / (2.0 * True);

    /// <summary>F1 of the boundaries, 0 to 1.</summary>
    public double F1 => Boundaries == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Share of right characters, 0 to 1.</summary>
    public double Accuracy => Characters == 0 ? 0 : 1 - (WrongCharacters / (double)Characters);

    /// <summary>Both counts together.</summary>
    public static PageScore operator +(PageScore one, PageScore other) => new()
    {
        True = one.True + other.True,
        Found = one.Found + other.Found,
        Boundaries = one.Boundaries + other.Boundaries,
        Headlines = one.Headlines + other.Headlines,
        Bodies = one.Bodies + other.Bodies,
        Characters = one.Characters + other.Characters,
        WrongCharacters = one.WrongCharacters + other.WrongCharacters,
    };
}

/// <summary>A true article beside the one found for it, if any.</summary>
internal sealed record ArticlePair(TrueArticle True, Article? Found)
{
    /// <summary>The body found, without white space.</summary>
    public string Text { get; } = Found is null ? "" : Squeezed.Of(Found.Text);

    /// <summary>The whole headline found, kicker and subheadline included, without white space.</summary>
    public string Headline { get; } = Found is null ? "" : Squeezed.Of(Found.FullHeadline);

    /// <summary>Whether headline and body are exactly right.</summary>
    public bool IsRight => Text == True.Text && Headline == True.Headline;
}

/// <summary>Holds what was read against the truth.</summary>
internal static class PageComparison
{
    /// <summary>A body's begin and end are known by this many characters.</summary>
    private const int Mark = 10;

    private const int PieceLength = 4;

    /// <summary>Each true article with the article found that has most in common with it; no article found is given twice.</summary>
    public static IReadOnlyList<ArticlePair> Pair(TruePage truth, NewspaperPage page)
    {
        var found = page.Articles.Select(article => PiecesOf(Squeezed.Of(article.Text))).ToList();
        var common = truth.Articles.SelectMany((article, i) => found.Select((pieces, j) => (i, j, Count: PiecesOf(article.Text).Count(pieces.Contains)))).Where(entry => entry.Count > 0).OrderByDescending(entry => entry.Count);
        var pairs = new Dictionary<int, int>();
        foreach (var (i, j, _) in common)
        {
            if (!pairs.ContainsKey(i) && !pairs.ContainsValue(j))
            {
                pairs[i] = j;
            }
        }

        return [.. truth.Articles.Select((article, i) => new ArticlePair(article, pairs.TryGetValue(i, out var j) ? page.Articles[j] : null))];
    }

    /// <summary>The counts of one page.</summary>
    public static PageScore Score(TruePage truth, NewspaperPage page, IReadOnlyList<ArticlePair> pairs) => new()
    {
        True = truth.Articles.Count,
        Found = page.Articles.Count,
        Boundaries = pairs.Sum(pair => (Begin(pair.Text) == Begin(pair.True.Text) ? 1 : 0) + (End(pair.Text) == End(pair.True.Text) ? 1 : 0)),
        Headlines = pairs.Count(pair => pair.Headline == pair.True.Headline),
        Bodies = pairs.Count(pair => pair.Text == pair.True.Text),
        Characters = pairs.Sum(pair => pair.True.Text.Length),
        WrongCharacters = pairs.Sum(pair => Math.Min(pair.True.Text.Length, EditDistance.Between(pair.True.Text, pair.Text))),
    };

    private static HashSet<string> PiecesOf(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - PieceLength + 1)).Select(at => text.Substring(at, PieceLength))];

    private static string Begin(string text) => text[..Math.Min(Mark, text.Length)];

    private static string End(string text) => text[^Math.Min(Mark, text.Length)..];
}

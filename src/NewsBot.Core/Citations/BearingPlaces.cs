using NewsBot.Core.Answering;
using NewsBot.Core.Chinese;
using NewsBot.Core.Citations.Claims;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations;

/// <summary>
/// Finds the sentences of stored articles that bear out a sentence in somebody's own words: among those it names, else among all that the writer was shown.
/// One is enough where one says it all; where several say it together, they are named together.
/// </summary>
internal sealed class BearingPlaces(IArticleStore articles)
{
    /// <summary>A longer sentence, in UTF-16 units, is no sentence of an answer.</summary>
    private const int LongestSentence = 400;

    /// <summary>So many sentences of articles, those that share most with the sentence, are looked at.</summary>
    private const int Looked = 12;

    /// <summary>So many of them are tried as the only one.</summary>
    private const int TriedAlone = 4;

    /// <summary>No more than so many bear out one sentence together.</summary>
    private const int Together = 3;

    /// <summary>Of several places, one must have this share of a clause.</summary>
    private const double OfClause = 0.7;

    /// <summary>A clause with fewer pairs of letters says too little to have a place of its own.</summary>
    private const int FewestPairs = 4;

    /// <summary>The places, each a run of whole sentences; null where they do not bear it out.</summary>
    public IReadOnlyList<ArticlePlace>? Find(string sentence, IReadOnlyList<ArticlePlace> named, IReadOnlyList<ArticlePlace> elsewhere)
    {
        if (sentence.Length > LongestSentence)
        {
            return null;
        }

        var pieces = Pieces(named);
        return Of(sentence, pieces) ?? (Pieces(elsewhere) is { Count: > 0 } others ? Of(sentence, [.. pieces.Concat(others).Distinct()]) : null);
    }

    /// <summary>What bears out each sentence of <paramref name="text"/>, taken together; null where anything is left.</summary>
    private static List<ArticlePlace>? Of(string text, IReadOnlyList<ArticlePlace> pieces)
    {
        var found = new List<ArticlePlace>();
        foreach (var part in SentenceSplitter.Split(text, new TextSpan(0, text.Length)))
        {
            if (OfOne(part.In(text), pieces) is not { } places)
            {
                return null;
            }

            found.AddRange(places);
        }

        return found.Count == 0 ? null : Joined(found);
    }

    private static List<ArticlePlace>? OfOne(string claim, IReadOnlyList<ArticlePlace> pieces)
    {
        var pairs = ClaimText.PairsOf(new ClaimText(claim).Letters);
        var ranked = pieces.Select(place => (Place: place, Pairs: ClaimText.PairsOf(new ClaimText(TextOf(place)).Letters)))
            .Select(piece => (piece.Place, piece.Pairs, Shared: piece.Pairs.Count(pairs.Contains)))
            .Where(piece => piece.Shared > 0).OrderByDescending(piece => piece.Shared).Take(Looked).ToList();
        foreach (var (place, _, _) in ranked.Take(TriedAlone))
        {
            if (MayLeave([place], claim))
            {
                return [place];
            }
        }

        // The best, and then each time the one that has most of what is still open.
        var (chosen, open) = (new List<ArticlePlace>(), pairs);
        while (chosen.Count < Together && ranked.Count > 0)
        {
            var next = ranked.MaxBy(piece => piece.Pairs.Count(open.Contains));
            if (!next.Pairs.Overlaps(open))
            {
                return null;
            }

            ranked.Remove(next);
            open = [.. open.Where(pair => !next.Pairs.Contains(pair))];
            chosen.Add(next.Place);
            if (chosen.Count > 1 && EachClauseHasItsPlace(claim, chosen) && MayLeave(chosen, claim))
            {
                return chosen;
            }
        }

        return null;
    }

    /// <summary>Whether each clause stands in one of the places, so that nothing is said of one article's subject that another article says of its own.</summary>
    private static bool EachClauseHasItsPlace(string claim, IReadOnlyList<ArticlePlace> places)
    {
        var said = new ClaimText(claim);
        var stated = places.Select(place => ClaimText.PairsOf(new ClaimText(TextOf(place)).Letters)).ToList();
        return said.Clauses.Select(clause => ClaimText.PairsOf(ClaimText.LettersOf(clause.In(said.Text)))).Where(pairs => pairs.Count >= FewestPairs).All(pairs => stated.Any(has => pairs.Count(has.Contains) >= OfClause * pairs.Count));
    }

    private static bool MayLeave(IEnumerable<ArticlePlace> places, string claim) =>
        ClaimChecker.Check([.. InOrder(places).Select(place => new ClaimEvidence(TextOf(place), place.Article.Date, place.Article.Text))], claim).MayLeave;

    /// <summary>The sentences of the places, as they are stored now; a place that is not there any more has none.</summary>
    private List<ArticlePlace> Pieces(IReadOnlyList<ArticlePlace> places) =>
        [.. places.Select(place => place with { Article = articles.Find(place.Article.Id)! })
            .Where(place => place.Article is not null && place.Span.FitsIn(place.Article.Text.Length))
            .SelectMany(place => SentenceSplitter.Split(place.Article.Text, place.Span).Select(span => new ArticlePlace(place.Article, span)))
            .Distinct()];

    private static string TextOf(ArticlePlace place) => place.Span.In(place.Article.Text);

    private static IEnumerable<ArticlePlace> InOrder(IEnumerable<ArticlePlace> places) =>
        places.GroupBy(place => place.Article.Id).SelectMany(article => article.OrderBy(place => place.Span.Start));

    /// <summary>Sentences that follow one another are one place.</summary>
    private static List<ArticlePlace> Joined(IEnumerable<ArticlePlace> places)
    {
        var joined = new List<ArticlePlace>();
        foreach (var place in InOrder(places.Distinct()))
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Article.Id == place.Article.Id && place.Article.Text.AsSpan(last.Span.End..Math.Max(last.Span.End, place.Span.Start)).IsWhiteSpace())
            {
                joined[^1] = last with { Span = new TextSpan(last.Span.Start, Math.Max(last.Span.End, place.Span.End)) };
            }
            else
            {
                joined.Add(place);
            }
        }

        return joined;
    }
}

using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Core.Chinese;
using NewsBot.Core.Questions;
using NewsBot.Search.Analysis;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Finding;

/// <summary>Makes the Lucene query of a question: every distinct term of every field once, their BM25 scores added up.</summary>
internal static class PassageQuery
{
    /// <summary>A question at its longest has more terms than Lucene allows by default.</summary>
    private const int MostTerms = 16_384;

    /// <summary>What a word's synonym scores against the word itself.</summary>
    private const float SynonymWeight = 0.4f;

    /// <summary>
    /// A term that more passages have is left out, because walking through them costs most of a search and says little: the ranker looks at every word
    /// of the few passages that the rarer terms find. In a small index nothing is left out.
    /// </summary>
    private const int MostPassages = 6000;

    /// <summary>So many of the rarest terms are searched for however many passages have them.</summary>
    private const int RarestTerms = 8;

    static PassageQuery() => BooleanQuery.MaxClauseCount = MostTerms;

    /// <summary>The query, kept to the articles that the question may be answered from.</summary>
    /// <param name="query">The question.</param>
    /// <param name="index">The index.</param>
    /// <param name="ofPublication">Whether it is also kept to the newspaper and day that the question names.</param>
    public static Query Of(NewsQuery query, NewsIndex index, bool ofPublication)
    {
        var (ranking, filters) = (Ranking(query, index), FiltersOf(query, ofPublication));
        if (filters.Count == 0)
        {
            return ranking;
        }

        var kept = new BooleanQuery(disableCoord: true) { { ranking, Occur.MUST } };
        filters.ForEach(filter => kept.Add(filter.Filter, filter.Occur));
        return kept;
    }

    /// <summary>All passages of the articles that the question may be answered from, and of the newspaper and day that it names if that is wanted; null where that is all.</summary>
    public static Query? Allowed(NewsQuery query, bool ofPublication)
    {
        var filters = FiltersOf(query, ofPublication);
        var kept = new BooleanQuery(disableCoord: true) { { new MatchAllDocsQuery(), Occur.MUST } };
        filters.ForEach(filter => kept.Add(filter.Filter, filter.Occur));
        return filters.Count == 0 ? null : kept;
    }

    private static List<(Query Filter, Occur Occur)> FiltersOf(NewsQuery query, bool ofPublication)
    {
        List<(Query Filter, Occur Occur)> filters = [.. ofPublication && query.Publication is { } publication ? FiltersOf(publication) : []];
        if (query.Scope is { } scope)
        {
            filters.Add((AnyOf(PassageFields.ArticleId, scope.Articles.Select(id => id.Value)), scope.Excluded ? Occur.MUST_NOT : Occur.MUST));
        }

        return filters;
    }

    private static IEnumerable<(Query Filter, Occur Occur)> FiltersOf(Publication publication)
    {
        if (publication.Newspaper is { } newspaper)
        {
            yield return (AnyOf(PassageFields.Newspaper, [newspaper]), Occur.MUST);
        }

        if (publication is { Month: { } month, Day: { } day })
        {
            yield return (AnyOf(PassageFields.Published, [string.Create(CultureInfo.InvariantCulture, $"{publication.Year:D4}{month:D2}{day:D2}")]), Occur.MUST);
        }
    }

    /// <summary>Everything that has one of the terms, with a score of 0.</summary>
    private static ConstantScoreQuery AnyOf(string field, IEnumerable<string> terms)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var term in terms)
        {
            any.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
        }

        return new ConstantScoreQuery(any) { Boost = 0 };
    }

    private static BooleanQuery Ranking(NewsQuery query, NewsIndex index)
    {
        var reader = index.Searcher.TopReaderContext;
        var terms = TermsOf(query, index)
            .Select(term => (term.Name, term.Weight, Context: TermContext.Build(reader, term.Name)))
            .Where(term => term.Context.DocFreq > 0)
            .OrderBy(term => term.Context.DocFreq)
            .ToList();
        var all = new BooleanQuery(disableCoord: true);
        foreach (var (name, weight, context) in terms.Where((term, place) => place < RarestTerms || term.Context.DocFreq <= MostPassages))
        {
            all.Add(new TermQuery(name, context) { Boost = weight }, Occur.SHOULD);
        }

        return all;
    }

    /// <summary>The terms of every field, each once, with their weights.</summary>
    private static IEnumerable<(Term Name, float Weight)> TermsOf(NewsQuery query, NewsIndex index)
    {
        foreach (var field in PassageFields.Searched)
        {
            foreach (var term in Cut(field.Name, query.SearchText).Distinct())
            {
                yield return (new Term(field.Name, term), field.Weight);
            }
        }

        var words = Cut(PassageFields.Words, query.SearchText).ToHashSet();
        foreach (var part in words.SelectMany(Synonyms.Of).Where(word => word.Length > 1).SelectMany(word => Cut(PassageFields.Words, word)).Where(word => word.Length > 1 && !words.Contains(word)).Distinct())
        {
            yield return (new Term(PassageFields.Words, part), SynonymWeight);
        }

        foreach (var value in Numerals.Find(query.SearchText).Select(number => number.Value).Distinct())
        {
            yield return (new Term(PassageFields.Numbers, PassageDocuments.TextOf(value)), PassageFields.NumberWeight);
        }

        IEnumerable<string> Cut(string field, string text) => TokenReader.Read(index.Analyzer, field, text).Select(token => token.Text);
    }
}

using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Core.Chinese;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
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

    static PassageQuery() => BooleanQuery.MaxClauseCount = MostTerms;

    /// <summary>The query, kept to the articles that the question may be answered from.</summary>
    public static Query Of(NewsQuery query, NewsIndex index) => query.Scope is { } scope ? Scoped(Ranking(query, index), scope) : Ranking(query, index);

    private static BooleanQuery Scoped(Query ranking, ArticleScope scope)
    {
        var ids = new BooleanQuery(disableCoord: true);
        foreach (var id in scope.Articles)
        {
            ids.Add(new TermQuery(new Term(PassageFields.ArticleId, id.Value)), Occur.SHOULD);
        }

        var articles = new ConstantScoreQuery(ids) { Boost = 0 };
        return new BooleanQuery(disableCoord: true) { { ranking, Occur.MUST }, { articles, scope.Excluded ? Occur.MUST_NOT : Occur.MUST } };
    }

    private static Query Ranking(NewsQuery query, NewsIndex index)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var field in PassageFields.Searched)
        {
            foreach (var term in TermsOf(field.Name, query.SearchText).Distinct())
            {
                Add(field.Name, term, field.Weight);
            }
        }

        var words = TermsOf(PassageFields.Words, query.SearchText).ToHashSet();
        foreach (var part in words.SelectMany(Synonyms.Of).Where(word => word.Length > 1).SelectMany(word => TermsOf(PassageFields.Words, word)).Where(word => word.Length > 1 && !words.Contains(word)).Distinct())
        {
            Add(PassageFields.Words, part, SynonymWeight);
        }

        foreach (var value in Numerals.Find(query.SearchText).Select(number => number.Value).Distinct())
        {
            Add(PassageFields.Numbers, PassageDocuments.TextOf(value), PassageFields.NumberWeight);
        }

        return all;

        IEnumerable<string> TermsOf(string field, string text) => TokenReader.Read(index.Analyzer, field, text).Select(token => token.Text);

        void Add(string field, string term, float weight) => all.Add(new TermQuery(new Term(field, term)) { Boost = weight }, Occur.SHOULD);
    }
}

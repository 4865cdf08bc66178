using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.Search.Analysis;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Finding;

/// <summary>Finds passages in the Lucene index.</summary>
internal sealed class LucenePassageSource(NewsIndex index, IArticleStore articles) : IPassageSource
{
    private const int LongestMerged = 3;

    /// <summary>With so many passages, how often a pair occurs here says as much as how often its characters occur in news at large.</summary>
    private const double EnoughPassages = 1000;
    private const double MostRare = 9;
    private const string Particles = "的了是在有把被给和与就都也来去到从对等及或要会能可让用以向由为将已还又再很最更不没无这那每各某上下里中内外后前时着过地得所其之于而且但若如因人个名位件户项条家次种年月日进出做说看听开放设查走打拿找问收发换交带买卖送跟让叫请眼排靠";

    /// <inheritdoc/>
    public ValueTask<RankedPassages> FindAsync(NewsQuery query, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var searcher = index.Searcher;
        var places = new PassagePlaces(searcher.IndexReader);
        var hits = query.Publication is null ? [] : searcher.Search(PassageQuery.Of(query, index, ofPublication: true), count).ScoreDocs;
        hits = hits.Length > 0 ? hits : searcher.Search(PassageQuery.Of(query, index, ofPublication: false), count).ScoreDocs;
        var passages = hits
            .Select(hit => (Passage: places.PassageOf(hit.Doc, articles), hit.Score))
            .Where(found => found.Passage is not null)
            .Select(found => new ScoredPassage(found.Passage!, found.Score))
            .ToList();
        return ValueTask.FromResult(new RankedPassages(passages, Weigh(query)));
    }

    /// <inheritdoc/>
    public QueryTerms Weigh(NewsQuery query) => new(WordsOf(query), PairsOf(query), CharactersOf(query));

    /// <inheritdoc/>
    public string? Explain(NewsQuery query, PassageId passage)
    {
        var searcher = index.Searcher;
        var places = new PassagePlaces(searcher.IndexReader);
        var hits = searcher.Search(new TermQuery(new Term(PassageFields.ArticleId, passage.Article.Value)), int.MaxValue - 1).ScoreDocs;
        var document = hits.Where(hit => places.PassageOf(hit.Doc, articles)?.Id == passage).Select(hit => (int?)hit.Doc).FirstOrDefault();
        if (document is not { } number)
        {
            return null;
        }

        var explanation = searcher.Explain(PassageQuery.Of(query, index, ofPublication: false), number);
        var lines = new StringBuilder($"{passage}: {explanation.Value:F3}\n");
        foreach (var part in (explanation.GetDetails() ?? []).OrderByDescending(part => part.Value))
        {
            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"  {part.Value,7:F3}  {part.Description.Split(" in ")[0].Replace("weight(", "", StringComparison.Ordinal)}\n");
        }

        return lines.ToString();
    }

    /// <summary>The question's words. What the dictionary cuts into single characters although they stand together (站|长, 抖|音) is one word again.</summary>
    private List<QueryTerm> WordsOf(NewsQuery query)
    {
        var words = new List<(string Text, TextSpan Span, bool Merged)>();
        foreach (var (text, span) in TokenReader.Read(index.Analyzer, PassageFields.Words, query.SearchText).Select(WithoutParticle).SelectMany(KnownParts))
        {
            if (words.Count > 0 && words[^1] is var last && last.Span.End == span.Start && IsLoose(text) && (last.Merged || IsLoose(last.Text)) && last.Text.Length < LongestMerged)
            {
                words[^1] = (last.Text + text, new TextSpan(last.Span.Start, span.End), true);
            }
            else
            {
                words.Add((text, span, false));
            }
        }

        return [.. words.Select(word => new QueryTerm(word.Text, word.Span, WeightOf(word.Merged ? PassageFields.Pairs : PassageFields.Words, word.Text)))];
    }

    /// <summary>The dictionary knows 办的 and 用了 as words; the particle says nothing.</summary>
    private static (string Text, TextSpan Span) WithoutParticle((string Text, TextSpan Span) token) =>
        token.Text.Length == 2 && token.Text[1] is '的' or '了' or '着' or '过' ? (token.Text[..1], new TextSpan(token.Span.Start, token.Span.End - 1)) : token;

    /// <summary>
    /// The dictionary makes one word of neighbouring characters that it does not know (眼机井, 队打). Such a word is cut into the pairs that are known here or in
    /// the news at large, and single characters.
    /// </summary>
    private IEnumerable<(string Text, TextSpan Span)> KnownParts((string Text, TextSpan Span) token)
    {
        var (text, span) = token;
        if (text.Length < 2 || text[0] < '\u4e00' || NewsFrequencies.Knows(text) || Occurs(PassageFields.Words, text))
        {
            yield return token;
            yield break;
        }

        for (var at = 0; at < text.Length;)
        {
            var length = at + 2 <= text.Length && text.Substring(at, 2) is var pair && (NewsFrequencies.Knows(pair) || Occurs(PassageFields.Pairs, pair)) ? 2 : 1;
            yield return (text.Substring(at, length), new TextSpan(span.Start + at, span.Start + at + length));
            at += length;
        }
    }

    private bool Occurs(string field, string term) => Frequency(field, term).Having > 0;

    /// <summary>How many passages there are, and how many have the term.</summary>
    private (double Passages, double Having) Frequency(string field, string term) =>
        index.IsOpen ? (index.Searcher.IndexReader.NumDocs, index.Searcher.IndexReader.DocFreq(new Term(field, term))) : (0, 0);

    private static bool IsLoose(string word) => word.Length == 1 && word[0] >= '\u4e00' && !Particles.Contains(word[0], StringComparison.Ordinal);

    private List<QueryTerm> PairsOf(NewsQuery query)
    {
        var text = query.SearchText;
        return [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Where(at => char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at + 1]))
            .Select(at => new QueryTerm(text.Substring(at, 2), new TextSpan(at, at + 2), PairWeight(text.Substring(at, 2))))];
    }

    /// <summary>How rare a pair is here, the more so the more passages there are to tell by, and by its characters in news at large.</summary>
    private double PairWeight(string pair)
    {
        var (passages, having) = Frequency(PassageFields.Pairs, pair);
        var here = Math.Log(1 + ((passages - having + 0.5) / (having + 0.5)));
        var atLarge = NewsFrequencies.Knows(pair) ? NewsFrequencies.Rarity(pair) : Math.Min(MostRare, NewsFrequencies.Rarity(pair[..1]) + NewsFrequencies.Rarity(pair[1..]));
        return ((here * passages) + (atLarge * EnoughPassages)) / (passages + EnoughPassages);
    }

    private List<QueryTerm> CharactersOf(NewsQuery query) =>
        [.. query.SearchText.Select((character, at) => (character, at)).Where(pair => char.IsLetterOrDigit(pair.character))
            .Select(pair => new QueryTerm(pair.character.ToString(), new TextSpan(pair.at, pair.at + 1), WeightOf(PassageFields.Characters, pair.character.ToString())))];

    /// <summary>
    /// How telling a term is: rare in news at large, and not in every passage here. 济宁 is rare in China's news and in every article of its own paper.
    /// </summary>
    private double WeightOf(string field, string term)
    {
        var (passages, having) = Frequency(field, term);
        var here = passages == 0 ? 1 : Math.Log(1 + ((passages - having + 0.5) / (having + 0.5))) / Math.Log(1 + ((passages + 0.5) / 0.5));
        return NewsFrequencies.Rarity(term) * Math.Sqrt(here);
    }
}

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
internal sealed class LucenePassageSource(NewsIndex index) : IPassageSource
{
    private const int LongestMerged = 3;
    private const string Particles = "的了是在有把被给和与就都也来去到从对等及或要会能可让用以向由为将已还又再很最更不没无这那每各某上下里中内外后前时着过地得所其之于而且但若如因人个名位件户项条家次种年月日进出做说看听开放设查走打拿找问收发换交带买卖送跟让叫请眼排靠";

    /// <inheritdoc/>
    public ValueTask<RankedPassages> FindAsync(NewsQuery query, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var searcher = index.Searcher;
        var passages = searcher.Search(PassageQuery.Of(query, index), count).ScoreDocs
            .Select(hit => new ScoredPassage(PassageDocuments.PassageOf(searcher.Doc(hit.Doc)), hit.Score))
            .ToList();
        return ValueTask.FromResult(new RankedPassages(passages, WordsOf(query), CharactersOf(query)));
    }

    /// <inheritdoc/>
    public string? Explain(NewsQuery query, PassageId passage)
    {
        var searcher = index.Searcher;
        var hits = searcher.Search(new TermQuery(new Term(PassageFields.ArticleId, passage.Article.Value)), int.MaxValue - 1).ScoreDocs;
        var document = hits.Where(hit => PassageDocuments.PassageOf(searcher.Doc(hit.Doc)).Id == passage).Select(hit => (int?)hit.Doc).FirstOrDefault();
        if (document is not { } number)
        {
            return null;
        }

        var explanation = searcher.Explain(PassageQuery.Of(query, index), number);
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

    private bool Occurs(string field, string term) => index.Searcher.IndexReader.DocFreq(new Term(field, term)) > 0;

    private static bool IsLoose(string word) => word.Length == 1 && word[0] >= '\u4e00' && !Particles.Contains(word[0], StringComparison.Ordinal);

    private List<QueryTerm> CharactersOf(NewsQuery query) =>
        [.. query.SearchText.Select((character, at) => (character, at)).Where(pair => char.IsLetterOrDigit(pair.character))
            .Select(pair => new QueryTerm(pair.character.ToString(), new TextSpan(pair.at, pair.at + 1), WeightOf(PassageFields.Characters, pair.character.ToString())))];

    /// <summary>
    /// How telling a term is: rare in news at large, and not in every passage here. 济宁 is rare in China's news and in every article of its own paper.
    /// </summary>
    private double WeightOf(string field, string term)
    {
        var reader = index.Searcher.IndexReader;
        var (passages, having) = (reader.NumDocs, reader.DocFreq(new Term(field, term)));
        var here = Math.Log(1 + ((passages - having + 0.5) / (having + 0.5))) / Math.Log(1 + ((passages + 0.5) / 0.5));
        return NewsFrequencies.Rarity(term) * Math.Sqrt(here);
    }
}

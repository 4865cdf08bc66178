using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using NewsBot.Core.Chinese;

namespace NewsBot.Benchmarks.WholePath;

/// <summary>The index as any Lucene.NET program would open and search it.</summary>
internal sealed class PlainIndex : IDisposable
{
    private const int Hits = 10;

    private readonly FSDirectory directory;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    public PlainIndex(string folder)
    {
        directory = FSDirectory.Open(folder);
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        BooleanQuery.MaxClauseCount = Math.Max(BooleanQuery.MaxClauseCount, 16_384);
    }

    /// <summary>How many passages are in the index.</summary>
    public int Passages => reader.NumDocs;

    /// <summary>The ten best passages for the question's terms in <paramref name="fields"/>.</summary>
    /// <param name="question">The question, as the user wrote it.</param>
    /// <param name="fields">The fields searched.</param>
    /// <param name="stored">The stored fields that are read of each passage; all where null.</param>
    /// <returns>How many passages were found.</returns>
    public int Search(string question, IReadOnlyList<PlainField> fields, ISet<string>? stored)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var field in fields)
        {
            foreach (var term in TermsOf(question, field))
            {
                query.Add(new TermQuery(term) { Boost = field.Weight }, Occur.SHOULD);
            }
        }

        var hits = searcher.Search(query, Hits).ScoreDocs;
        foreach (var hit in hits)
        {
            _ = stored is null ? searcher.Doc(hit.Doc) : searcher.Doc(hit.Doc, stored);
        }

        return hits.Length;
    }

    /// <summary>In how many passages each of the question's terms occurs in <paramref name="field"/>: as many postings a query visits.</summary>
    public IEnumerable<int> PostingsOf(string question, PlainField field) => TermsOf(question, field).Select(reader.DocFreq);

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    private static HashSet<Term> TermsOf(string question, PlainField field)
    {
        var terms = new HashSet<Term>();
        using var stream = field.Analyzer.GetTokenStream(field.Name, TextFolding.Fold(question));
        var text = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(new Term(field.Name, text.ToString()));
        }

        stream.End();
        return terms;
    }
}

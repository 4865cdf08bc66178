using System.Runtime.CompilerServices;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsBot.Core.Newspapers;
using NewsBot.Search.Indexing;
using NewsBot.Search.Vectors;
using NewsBot.TestKit;

namespace NewsBot.Search.Tests.Vectors;

public sealed class VectorSnapshotTests : IDisposable
{
    private const int Dimensions = 16;
    private readonly RAMDirectory folder = new();
    private readonly Dictionary<int, float[]> vectors = [];

    public VectorSnapshotTests()
    {
        var random = new Random(7);
        using var writer = new IndexWriter(folder, IndexUpdater.Config(new KeywordAnalyzer(), OpenMode.CREATE));
        for (var number = 0; number < 400; number++)
        {
            var vector = Enumerable.Range(0, Dimensions).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray();
            var length = MathF.Sqrt(vector.Sum(value => value * value));
            vectors[number] = [.. vector.Select(value => value / length)];
            var article = ArticleBuilder.Article($"a{number}", "标题", $"第{number}篇。");
            writer.AddDocument(VectorDocuments.Of(article, PassageCutter.Cut(article).Single(), $"key{number}", vectors[number]));
            if (number % 90 == 0)
            {
                writer.Commit();
            }
        }

        foreach (var number in Enumerable.Range(0, 400).Where(number => number % 3 == 0))
        {
            writer.DeleteDocuments(new Term(PassageFields.ArticleId, new BytesRef($"a{number}")));
            vectors.Remove(number);
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public void Nearest_ManyPartsAndDeletions_IsWhatComparingAllGives(int count)
    {
        var snapshot = Open();
        foreach (var asked in vectors.Values.Take(20))
        {
            Assert.Equal(Sorted(asked, vectors).Take(count), Articles(snapshot, snapshot.Nearest(asked, count, null)));
        }
    }

    [Fact]
    public void Nearest_OnlySomeAllowed_IsTheNearestOfThose()
    {
        var snapshot = Open();
        var allowed = new BooleanQuery();
        foreach (var number in new[] { 1, 2, 3, 100, 200, 398 })
        {
            allowed.Add(new TermQuery(new Term(PassageFields.ArticleId, $"a{number}")), Occur.SHOULD);
        }

        Assert.Equal(Sorted(vectors[1], vectors.Where(one => one.Key is 1 or 2 or 100 or 200 or 398)).Take(3), Articles(snapshot, snapshot.Nearest(vectors[1], 3, allowed)));
    }

    [Fact]
    public void Find_KeyOfAVector_GivesIt()
    {
        var snapshot = Open();

        Assert.Equal(vectors[397], snapshot.Find("key397"));
        Assert.Null(snapshot.Find("key399"));
        Assert.Null(snapshot.Find("key400"));
    }

    private static IEnumerable<string> Sorted(float[] asked, IEnumerable<KeyValuePair<int, float[]>> among) =>
        among.OrderByDescending(one => one.Value.Zip(asked).Sum(pair => (double)pair.First * pair.Second)).Select(one => $"a{one.Key}");

    private static IEnumerable<string> Articles(VectorSnapshot snapshot, IEnumerable<(int Document, float Cosine)> nearest) => nearest.Select(near =>
    {
        var (part, id) = (snapshot.Reader.Leaves[ReaderUtil.SubIndex(near.Document, snapshot.Reader.Leaves)], new BytesRef());
        part.AtomicReader.GetBinaryDocValues(PassageFields.ArticleId).Get(near.Document - part.DocBase, id);
        return id.Utf8ToString();
    });

    private VectorSnapshot Open() => new(DirectoryReader.Open(folder), Dimensions, new ConditionalWeakTable<object, float[]>());
}

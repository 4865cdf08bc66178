using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsBot.Core.Embedding;
using NewsBot.Core.Newspapers;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Vectors;

/// <summary>The vectors of a few files given for one run, in memory.</summary>
public sealed class TemporaryVectors
{
    private const int ChunkSize = 50;
    private readonly VectorIndex vectors;
    private readonly NewsIndex index;
    private readonly PassageVectors passages;
    private readonly IArticleStore articles;
    private readonly bool isOn;

    internal TemporaryVectors(VectorIndex vectors, NewsIndex index, PassageVectors passages, IPassageEmbedder embedder, IArticleStore articles)
    {
        (this.vectors, this.index, this.passages, this.articles) = (vectors, index, passages, articles);
        isOn = embedder.IsOn;
    }

    /// <summary>Makes the vectors of all articles in the open index; where the service fails there are none, and the log says why.</summary>
    /// <param name="progress">Told how many articles are done, and how many there are.</param>
    /// <param name="cancellationToken">Ends it earlier.</param>
    /// <returns>How many passages have a vector.</returns>
    public async Task<int> BuildAsync(Action<int, int> progress, CancellationToken cancellationToken)
    {
        if (!isOn)
        {
            return 0;
        }

        var (folder, made, done, count) = (new RAMDirectory(), new Dictionary<string, float[]?>(), 0, articles.Count);
        using (var writer = new IndexWriter(folder, IndexUpdater.Config(index.Analyzer, OpenMode.CREATE)))
        {
            foreach (var chunk in articles.List(0, count).Chunk(ChunkSize))
            {
                var cut = chunk.SelectMany(article => PassageCutter.Cut(article).Select(passage => (Article: article, Passage: passage, Content: PassageContent.Of(passage)))).ToList();
                var contents = cut.Select(one => one.Content).Distinct().ToDictionary(PassageContent.KeyOf);
                if ((await passages.MakeAsync(contents, made, cancellationToken)).Failure is not null)
                {
                    writer.Rollback();
                    return 0;
                }

                foreach (var (article, passage, content) in cut)
                {
                    if (PassageContent.KeyOf(content) is var key && made[key] is { } vector)
                    {
                        writer.AddDocument(VectorDocuments.Of(article, passage, key, vector));
                    }
                }

                progress(done += chunk.Length, count);
            }

            writer.SetCommitData(new VectorStamp(new IndexStamp(vectors.Made(""), 0), IsComplete: true).ToCommitData());
            writer.Commit();
        }

        vectors.Use(folder, DirectoryReader.Open(folder));
        return vectors.Count;
    }
}

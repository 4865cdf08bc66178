using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Benchmarks.WholePath;

/// <summary>As many articles as are asked for: the real ones in the order of their sources, and beyond those, recombined ones.</summary>
internal sealed class ArticleSupply
{
    private readonly List<IReadOnlyList<Article>> sources = [];

    /// <summary>Reads <paramref name="paths"/>; of articles with the same id, the first is kept.</summary>
    public ArticleSupply(SourceReader reader, IReadOnlyList<string> paths, Action<SourceProblem> report)
    {
        var seen = new HashSet<ArticleId>();
        foreach (var file in SourceReader.FindFiles(paths, report))
        {
            sources.Add([.. reader.Read([file], report).Where(article => seen.Add(article.Id))]);
        }
    }

    /// <summary>How many articles were read.</summary>
    public int Real => sources.Sum(source => source.Count);

    /// <summary>The first <paramref name="count"/> articles: the same ones on every call.</summary>
    public IEnumerable<Article> Take(int count) => sources.SelectMany(source => source).Concat(Recombination.Of(sources)).Take(count);
}

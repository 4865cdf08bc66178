using Microsoft.Extensions.DependencyInjection;
using NewsBot.Benchmarks.WholePath;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;
using NewsBot.TestKit;

namespace NewsBot.Benchmarks.Parts;

/// <summary>The articles of the page in seeds, and recombined ones beyond them.</summary>
internal sealed class PageArticles
{
    private readonly ArticleSupply supply;

    public PageArticles()
    {
        using var bot = new TemporaryNewsBot();
        using var services = bot.Services();
        supply = new ArticleSupply(services.GetRequiredService<SourceReader>(), [RepositoryFiles.Page], problem => throw new InvalidOperationException(problem.ToString()));
    }

    /// <summary>The page's own articles.</summary>
    public IEnumerable<Article> Real => supply.Take(supply.Real);

    /// <summary>The longest passage that is not one overlong sentence.</summary>
    public string LongPassage => Real.SelectMany(PassageCutter.Cut).Select(passage => passage.Text).Where(text => text.Length <= PassageCutter.TargetLength).MaxBy(text => text.Length)!;

    /// <summary>The first <paramref name="count"/> articles.</summary>
    public IEnumerable<Article> Take(int count) => supply.Take(count);
}

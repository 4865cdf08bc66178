using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Layout;

/// <summary>Makes what is stored of what was put together.</summary>
internal static class LaidOutPages
{
    /// <summary>A page of these articles.</summary>
    public static NewspaperPage Page(IEnumerable<LaidOutArticle> articles, IEnumerable<LaidOutBlock> others, string sourceFile, PageMetadata metadata) =>
        new([.. articles.Select(article => article.Build(sourceFile, metadata))], [.. others.Select(block => block.Text)]);
}

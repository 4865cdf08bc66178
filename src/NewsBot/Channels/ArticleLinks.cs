using Microsoft.Extensions.Options;
using NewsBot.Core.Citations;
using NewsBot.Core.Newspapers;
using NewsBot.Hosting;

namespace NewsBot.Channels;

/// <summary>The addresses of articles and of cited words in them.</summary>
internal sealed class ArticleLinks(IOptions<ServingOptions> options)
{
    /// <summary>The address of the article's page.</summary>
    public string To(ArticleId article) => $"{options.Value.PublicUrl}/articles/{Uri.EscapeDataString(article.Value)}";

    /// <summary>The address of the article's page, opened at the cited words, which are marked.</summary>
    public string To(Citation citation) => $"{To(citation.Article.Id)}?start={citation.Span.Start}&end={citation.Span.End}#cited";
}

using NewsBot.Core.Newspapers;

namespace NewsBot.Typesetting;

/// <summary>Articles that were read, ready to be typeset again.</summary>
public static class SeedPage
{
    /// <summary>The articles, each with the headlines that its page prints: a caption's name is not printed.</summary>
    public static IReadOnlyList<TypesetArticle> Of(IEnumerable<Article> articles) => [.. articles.Select(Of)];

    private static TypesetArticle Of(Article article)
    {
        var paragraphs = new List<string>();
        foreach (var block in article.Blocks)
        {
            var text = block.Span.In(article.Text);
            if (block.Kind == BlockKind.Byline && article.Kind == ArticleKind.PhotoCaption && paragraphs.Count > 0)
            {
                paragraphs[^1] += " " + text;
                continue;
            }

            paragraphs.Add(block.Kind == BlockKind.SectionHead ? TypesetArticle.SectionMark + text : text);
        }

        var headline = article.Kind == ArticleKind.PhotoCaption ? "" : article.Headline;
        return new TypesetArticle(article.Kicker ?? "", headline, article.Subheadline ?? "", paragraphs);
    }
}

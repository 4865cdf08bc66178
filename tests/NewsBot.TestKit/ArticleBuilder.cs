using NewsBot.Core.Newspapers;

namespace NewsBot.TestKit;

/// <summary>Makes articles for tests: a headline and paragraphs are enough.</summary>
public static class ArticleBuilder
{
    /// <summary>An article of these paragraphs, each one source line, counted from 1.</summary>
    public static Article Article(string id, string headline, params string[] paragraphs)
    {
        var blocks = new List<ArticleBlock>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new ArticleBlock(BlockKind.Paragraph, new TextSpan(start, start + paragraph.Length), [new SourceLine(blocks.Count + 1, start)]));
            start += paragraph.Length + 1;
        }

        return new Article { Id = ArticleId.Create(id), Headline = headline, Text = string.Join('\n', paragraphs), Blocks = blocks };
    }
}

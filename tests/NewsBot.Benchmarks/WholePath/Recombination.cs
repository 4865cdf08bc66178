using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Benchmarks.WholePath;

/// <summary>
/// Makes new articles of real ones: the sentences of two articles of the same source are shuffled together and half of them kept, so that words are
/// about as frequent as before. Every sentence is real; no article is.
/// </summary>
internal static class Recombination
{
    private const int Seed = 20_220_310;

    /// <summary>A paragraph of a recombined article has this many sentences.</summary>
    private const int ParagraphSentences = 3;

    /// <summary>Endlessly many articles, the same ones on every call; each source has its share of them.</summary>
    public static IEnumerable<Article> Of(IReadOnlyList<IReadOnlyList<Article>> sources)
    {
        var random = new Random(Seed);
        var all = sources.SelectMany(source => source.Select(article => (Article: article, Source: source))).ToList();
        for (var number = 0; all.Count > 0; number++)
        {
            var (first, source) = all[random.Next(all.Count)];
            yield return Of(first, source[random.Next(source.Count)], number, random);
        }
    }

    private static Article Of(Article first, Article second, int number, Random random)
    {
        string[] sentences = [.. SentencesOf(first), .. SentencesOf(second)];
        random.Shuffle(sentences);
        var paragraphs = sentences.Take((sentences.Length + 1) / 2).Chunk(ParagraphSentences).Select(chunk => string.Concat(chunk)).ToList();
        var blocks = new List<ArticleBlock>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new ArticleBlock(BlockKind.Paragraph, new TextSpan(start, start + paragraph.Length), []));
            start += paragraph.Length + 1;
        }

        return new Article
        {
            Id = ArticleId.Create($"recombined-{number}"),
            Headline = first.Headline,
            Text = string.Join('\n', paragraphs),
            Blocks = blocks,
            Newspaper = first.Newspaper,
            Date = first.Date,
        };
    }

    private static IEnumerable<string> SentencesOf(Article article) =>
        article.Blocks.SelectMany(block => SentenceSplitter.Split(article.Text, block.Span)).Select(sentence => sentence.In(article.Text));
}
